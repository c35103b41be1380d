/** What is to happen, soonest first; of two at the same second, the one that was planned first. */
export class Agenda {
  private readonly heap: { at: number; order: number; run: (at: number) => void }[] = [];
  private planned = 0;

  plan(at: number, run: (at: number) => void): void {
    const { heap } = this;
    const entry = { at, order: this.planned, run };
    this.planned += 1;
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(entry, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = entry;
  }

  /** Runs everything planned, what is planned on the way included. */
  runAll(): void {
    for (let next = this.take(); next !== undefined; next = this.take()) next.run(next.at);
  }

  private take(): { at: number; run: (at: number) => void } | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (!before(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}

function before(left: { at: number; order: number }, right: { at: number; order: number }): boolean {
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}
