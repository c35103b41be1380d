/** First come, first served; what was handed back unserved goes first again. What no longer waits is passed over. */
export class WaitingLine<T> {
  private readonly returned: T[] = [];
  private readonly entries: T[] = [];
  private head = 0;

  constructor(private readonly waits: (entry: T) => boolean) {}

  join(entry: T): void {
    this.entries.push(entry);
  }

  rejoin(entry: T): void {
    this.returned.push(entry);
  }

  first(): T | undefined {
    for (let entry = this.returned.at(-1); entry !== undefined; entry = this.returned.at(-1)) {
      if (this.waits(entry)) return entry;
      this.returned.pop();
    }
    while (this.head < this.entries.length) {
      const entry = this.entries[this.head]!;
      if (this.waits(entry)) return entry;
      this.head += 1;
    }
    return undefined;
  }

  /** The first one, taken out of the line. */
  take(): T | undefined {
    const entry = this.first();
    if (entry === undefined) return undefined;
    if (this.returned.at(-1) === entry) this.returned.pop();
    else this.head += 1;
    return entry;
  }
}
