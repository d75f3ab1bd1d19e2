/** Answers of the server as the page's scripts see them: `ok` is false for 4xx, 5xx, a lost connection and an error inside a 200. */
export async function send(method, url, body) {
  try {
    const answer = await fetch(url, {
      method,
      headers: body instanceof FormData ? {} : { 'content-type': 'application/json', accept: 'application/json' },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });
    const data = await answer.json().catch(() => null);
    return { ok: answer.ok && data?.success !== false && !data?.error, status: answer.status, data };
  } catch {
    return { ok: false, status: 0, data: null };
  }
}
