import { mutationKind, type NameKind, nameKind, wordsOf } from './noise-words';
import { unfolded } from './read-request-body';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that name what a request does. */
const DEEDS = ['action', 'op', 'operation', 'cmd', 'command', 'act', 'fn', 'v-r'];
/** The same, if their value is a name of several words: the mode or method of a payment may be a check. */
const NAMED_DEEDS = ['method', 'mode', 'function', 'event', 'task'];
const BATCHES = ['requests', 'batch', 'compositeRequest', 'batchRequests', 'operations'];
/** Only what measures people sends these. */
const MEASURING = ['writeKey', 'anonymousId', 'distinct_id', '$session_id', '$device_id', 'user_pseudo_id'];
const MOST_CALLS = 500;

/** What the names of calls inside a body say; null: it names none. */
export function callsKind(body: unknown): NameKind | null {
  const calls = callsOf(body);
  if (calls.length === 0) return null;
  if (calls.includes('write')) return 'write';
  return calls.includes('unknown') ? 'unknown' : 'read';
}

/** What `action=…` and its like say; null: there is none. */
export function deedsKind(fields: Iterable<readonly [string, string]>): NameKind | null {
  const named = [...fields].filter(([name, value]) => isDeed(name.toLowerCase(), value));
  const deeds = named.map(([, value]) => nameKind(value));
  if (deeds.length === 0) return null;
  if (deeds.includes('write')) return 'write';
  return deeds.includes('read') ? 'read' : 'unknown';
}

function isDeed(name: string, value: string): boolean {
  if (!/^[\w.:$-]{1,100}$/.test(value)) return false;
  return DEEDS.includes(name) || (NAMED_DEEDS.includes(name) && wordsOf(value).length > 1);
}

export function isMeasuring(body: unknown): boolean {
  if (!isFields(body)) return Array.isArray(body) && isMeasuring(body[0]);
  const inside = [body, ...['batch', 'events'].flatMap((name) => listOf(body[name]).slice(0, 1))];
  return inside.some((one) => isFields(one) && MEASURING.some((name) => Object.hasOwn(one, name)));
}

/** The kinds of all calls that the body holds, whatever the way of calling. */
function callsOf(body: unknown): NameKind[] {
  if (Array.isArray(body)) {
    const each = body.slice(0, MOST_CALLS).map(callsOf);
    return each.some((kinds) => kinds.length === 0) && !each.flat().includes('write') ? [] : each.flat();
  }
  if (!isFields(body)) return [];
  const batch = BATCHES.map((name) => listOf(body[name])).find((list) => list.some(isInnerRequest));
  if (batch) return batch.slice(0, MOST_CALLS).map(innerKind);
  if (isInnerRequest(body) && Object.keys(body).join() === 'method,url,body') return [innerKind(body)];
  return ways.map((way) => way(body)).find((kinds) => kinds.length > 0) ?? [];
}

const ways: readonly ((body: Fields) => NameKind[])[] = [graphql, jsonRpc, aura, livewire, faces, remoteMethod];

const isInnerRequest = (one: unknown): one is Fields =>
  isFields(one) && typeof one.method === 'string' && /^[A-Z]{3,7}$/.test(one.method) && typeof one.url === 'string';

function innerKind(one: unknown): NameKind {
  return isInnerRequest(one) && ['GET', 'HEAD'].includes(String(one.method)) ? 'read' : 'write';
}

/** `query` may also be a form's field: then it is no GraphQL document. */
function graphql(body: Fields): NameKind[] {
  const name = textOf(body.operationName);
  const source = textOf(body.query);
  const persisted = isFields(body.extensions) && Object.hasOwn(body.extensions, 'persistedQuery');
  if (source === '' && !persisted) return [];
  const operations = source === '' ? ['unknown'] : operationsOf(source);
  if (operations.length === 0) return [];
  if (operations.every((kind) => kind !== 'mutation' && kind !== 'unknown')) return ['read'];
  if (source !== '' || /mutation$/i.test(name)) return [mutationKind(name)];
  return [/query$/i.test(name) ? 'read' : nameKind(name)];
}

/** `query`, `mutation` or `subscription` of each operation of a document. */
function operationsOf(source: string): string[] {
  const plain = source.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').replace(/#[^\n]*/g, '');
  const operations: string[] = [];
  let depth = 0;
  for (const [token] of plain.matchAll(/[{}()]|[A-Za-z_]\w*/g)) {
    if (token === '{' && depth === 0 && operations.length === 0) operations.push('query');
    if (token === '{' || token === '(') depth += 1;
    else if (token === '}' || token === ')') depth -= 1;
    else if (depth === 0 && ['query', 'mutation', 'subscription', 'fragment'].includes(token)) operations.push(token);
  }
  return operations.filter((kind) => kind !== 'fragment' || operations.length === 1);
}

function jsonRpc(body: Fields): NameKind[] {
  if (!Object.hasOwn(body, 'jsonrpc')) return [];
  const params = isFields(body.params) ? body.params : {};
  const method = textOf(params.method) || textOf(body.method);
  return method === '' || method === 'call' ? [] : [nameKind(method)];
}

/** Salesforce: `message={"actions":[{"descriptor":"…/ACTION$getRecord"}]}`. */
function aura(body: Fields): NameKind[] {
  const message = unfolded(textOf(body.message));
  const actions = isFields(message) ? listOf(message.actions) : [];
  return actions.slice(0, MOST_CALLS).map((action) => {
    const descriptor = isFields(action) ? textOf(action.descriptor) : '';
    return nameKind(descriptor.split('$').at(-1) ?? '');
  });
}

/** Laravel Livewire: a component that only tells its fields calls nothing. */
function livewire(body: Fields): NameKind[] {
  const components = listOf(body.components).filter(isFields);
  if (components.length === 0 || components.some(({ calls }) => !Array.isArray(calls))) return [];
  const calls = components.flatMap((component) => listOf(component.calls));
  const kinds = calls.map((call) => {
    const method = isFields(call) ? textOf(call.method) : '';
    return method.startsWith('$') ? ('read' as const) : nameKind(method);
  });
  return kinds.length === 0 ? ['read'] : kinds;
}

/** Jakarta Faces: a field that was left, not a button that was pressed. */
function faces(body: Fields): NameKind[] {
  const event = textOf(body['javax.faces.behavior.event'] ?? body['jakarta.faces.behavior.event']);
  if (event === '') return [];
  return [
    /^(?:keyup|keydown|change|valueChange|blur|focus|query|itemSelect|page|sort|filter)$/.test(event)
      ? 'read'
      : 'unknown',
  ];
}

/** `{ classname, method, params }` of remote classes. */
function remoteMethod(body: Fields): NameKind[] {
  const { classname, method, cacheable } = body;
  if (typeof classname !== 'string' || typeof method !== 'string') return [];
  return [cacheable === true ? 'read' : nameKind(method)];
}

const isFields = (data: unknown): data is Fields => typeof data === 'object' && data !== null && !Array.isArray(data);

const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);

/** A form's fields are lists of one. */
function textOf(data: unknown): string {
  const one: unknown = Array.isArray(data) ? data[0] : data;
  return typeof one === 'string' ? one : '';
}
