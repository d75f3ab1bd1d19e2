import type { Answer } from './answer.ts';

const none = { headers: {}, setCookies: [], body: '' };

/** Says nothing for so long, then 504. */
export function hang(ms: number): Answer {
  return {
    ...none,
    status: 504,
    send(response) {
      const timer = setTimeout(() => response.end('too late'), ms);
      response.on('close', () => clearTimeout(timer));
    },
  };
}

/** The same answer, so much later. */
export function late(answer: Answer, ms: number): Answer {
  return {
    ...answer,
    send(response) {
      const timer = setTimeout(() => (answer.send ? answer.send(response) : response.end(answer.body)), ms);
      response.on('close', () => clearTimeout(timer));
    },
  };
}

/** A page that never ends: a kilobyte every 20 ms, up to `bytes`. */
export function drip(bytes: number): Answer {
  return {
    ...none,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    send(response) {
      let left = bytes;
      const timer = setInterval(() => {
        if (left <= 0) return void response.end();
        response.write(`<!-- ${'.'.repeat(1014)} -->`);
        left -= 1024;
      }, 20);
      response.on('close', () => clearInterval(timer));
    },
  };
}

/** The connection breaks, as if the server were not there. */
export function hangUp(): Answer {
  return { ...none, status: 0, send: (response) => response.destroy() };
}
