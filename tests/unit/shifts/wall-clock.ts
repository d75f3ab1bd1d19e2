const MINUTE = 60_000;
const HOUR = 60;

/** What the clock on the wall shows in a zone, as Intl tells it, minute by minute. All times in minutes; a wall-clock time is counted as if it were UTC. */
export class WallClock {
  readonly first: number;
  readonly length: number;
  /** By minute: what the clock shows. */
  readonly shows: Int32Array;
  /** By wall-clock time, from `earliest` on: the minute at which it comes. */
  readonly #comes: Int32Array;
  readonly #earliest: number;

  constructor(
    readonly zone: string,
    from: string,
    to: string,
  ) {
    this.first = Date.parse(from) / MINUTE;
    this.length = Date.parse(to) / MINUTE - this.first;
    this.shows = this.#ask();
    this.#earliest = Math.min(this.shows[0] ?? 0, this.shows[this.length] ?? 0);
    this.#comes = this.#once();
  }

  /**
   * Minute, counted from the first of the table, at which a wall-clock time comes. Every one comes once: what a clock shows twice comes
   * the first time, what it skips comes when a clock shows it that nobody put forward.
   */
  comes(wall: number): number {
    return this.#comes[wall - this.#earliest] ?? -1;
  }

  /** Every minute is asked for, but for hours after which the clock has gone on by just an hour. */
  #ask(): Int32Array {
    const shown = asker(this.zone);
    const shows = new Int32Array(this.length + 1);
    for (let at = 0; at < this.length; at += HOUR) {
      const [now, then] = [shown(this.first + at), shown(this.first + at + HOUR)];
      for (let n = 0; n <= HOUR; n++) shows[at + n] = then - now === HOUR ? now + n : shown(this.first + at + n);
    }
    return shows;
  }

  #once(): Int32Array {
    const comes = new Int32Array(this.length + 2 * HOUR * 24).fill(-1);
    const note = (wall: number, at: number) => {
      if (comes[wall - this.#earliest] === -1) comes[wall - this.#earliest] = at;
    };
    for (let at = 0; at < this.length; at++) {
      const [now, then] = [this.shows[at] ?? 0, this.shows[at + 1] ?? 0];
      for (let wall = now; wall < Math.max(then, now + 1); wall++) note(wall, at + wall - now);
    }
    return comes;
  }
}

function asker(zone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (minute) => {
    const [year = 0, month = 1, ...rest] = (format.format(minute * MINUTE).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, ...rest) / MINUTE;
  };
}
