const LONGEST = 100_000;

/** Does this SAML request ask for a fresh sign-in? It is packed when it stands in an address, and plain when it is posted. */
export async function forcesSignIn(message: string): Promise<boolean> {
  const text = await unpacked(message);
  return /\sForceAuthn\s*=\s*["'](?:true|1)["']/.test(text);
}

async function unpacked(message: string): Promise<string> {
  try {
    const packed = atob(message.replace(/\s+/g, ''));
    return packed.includes('<') && packed.includes('AuthnRequest') ? packed : await inflated(packed);
  } catch {
    return '';
  }
}

/** The first characters are enough: the attribute stands in the first element. */
async function inflated(packed: string): Promise<string> {
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < LONGEST) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel().catch(() => {});
  return text;
}
