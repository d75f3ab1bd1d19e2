import type { ServerAnswer } from '../page.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A form that was refused by a redirect: shown by the next page, once. */
export interface Flash {
  readonly pageId: string;
  readonly values: Fields;
  readonly error: string;
}

export interface Write {
  readonly method: string;
  readonly path: string;
  readonly noise: boolean;
  readonly body: Fields;
}

/** What the server knows about one tab: its own host, so that several can be at work at a time. */
export class Lane {
  answer: ServerAnswer = {};
  flash: Flash | null = null;
  readonly records = new Map<string, Fields>();
  readonly writes: Write[] = [];

  get realWrites(): number {
    return this.writes.filter(({ noise }) => !noise).length;
  }
}
