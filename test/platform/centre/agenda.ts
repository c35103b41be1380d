interface Entry {
  readonly run: (at: number) => void;
  next: Entry | undefined;
}

/**
 * What is to happen in a day, second by second; within a second in the order in which it was planned. A day has few
 * seconds and a large centre many events, so each second has its own list, and planning costs the same at any size.
 */
export class Agenda {
  private readonly first: (Entry | undefined)[];
  private readonly last: (Entry | undefined)[];

  /** Seconds since the epoch: the first that can be planned, and the first that cannot. */
  constructor(
    private readonly start: number,
    end: number,
  ) {
    this.first = new Array<Entry | undefined>(end - start).fill(undefined);
    this.last = new Array<Entry | undefined>(end - start).fill(undefined);
  }

  /** Throws when the second is outside the day. */
  plan(at: number, run: (at: number) => void): void {
    const second = at - this.start;
    if (!(second >= 0 && second < this.first.length)) throw new RangeError(`${at} is not in the day that is planned`);
    const entry: Entry = { run, next: undefined };
    const last = this.last[second];
    if (last === undefined) this.first[second] = entry;
    else last.next = entry;
    this.last[second] = entry;
  }

  /** Runs everything planned, what is planned on the way included. */
  runAll(): void {
    for (let second = 0; second < this.first.length; second += 1) {
      for (let entry = this.first[second]; entry !== undefined; entry = entry.next) entry.run(this.start + second);
      this.first[second] = undefined;
      this.last[second] = undefined;
    }
  }
}
