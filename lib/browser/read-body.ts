/** A body longer than this is not read at all (signed-in pages are far smaller, exports and dumps are not). */
const MAX_BYTES = 1_500_000;
const MAX_CHARACTERS = 600_000;

/** The first 600,000 characters; `too-large` as soon as more than 1.5 MB arrived. @throws what the stream throws, AbortError included */
export async function readBody(response: Response): Promise<string | 'too-large'> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return (text + decoder.decode()).slice(0, MAX_CHARACTERS);
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      return 'too-large';
    }
    if (text.length < MAX_CHARACTERS) text += decoder.decode(value, { stream: true });
  }
}

function decoderFor(contentType: string): TextDecoder {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
