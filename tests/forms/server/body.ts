import type { IncomingMessage } from 'node:http';
import type { Fields } from './lane.ts';

/** Fields of a request's body, whatever its kind; a file counts as its name. Of several values with one name: a list. */
export async function readBody(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return {};
  if (/multipart\/form-data|x-www-form-urlencoded/.test(type)) return formFields(body, type);
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Fields) : { value };
  } catch {
    return { value: body.toString('utf8') };
  }
}

async function formFields(body: Buffer, type: string): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? value : value.name));
    fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}
