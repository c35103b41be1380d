/** A part of a recording. `from` and `to` are seconds since the recording began, exact to the millisecond. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly silent: boolean;
}

/** What would be heard when the recording is played, and what the agent sees of it now. */
export interface RecordingView {
  readonly state: 'not-started' | 'recording' | 'paused' | 'ended';
  readonly startedAt: string | null;
  readonly length: number;
  readonly stretches: readonly Stretch[];
  /**
   * Each second of the recording: `silent` only when nothing at all of that second was recorded. A second of which a
   * part was recorded counts as `sound`, since a digit is spoken in less.
   */
  readonly seconds: readonly ('sound' | 'silent')[];
}

/** The audio of one call. It cannot be started from outside: it begins with the conversation and ends with it. */
export class Recording {
  private startedAt: number | undefined;
  private endedAt: number | undefined;
  private readonly turns: { at: number; silent: boolean }[] = [];

  get running(): boolean {
    return this.startedAt !== undefined && this.endedAt === undefined;
  }

  get paused(): boolean {
    return this.running && this.turns.at(-1)?.silent === true;
  }

  start(at: number): void {
    this.startedAt ??= at;
    this.turns.push({ at, silent: false });
  }

  end(at: number): void {
    if (this.running) this.endedAt = at;
  }

  /** True when this changed anything: requests before the start, after the end, or for the same state change nothing. */
  turn(silent: boolean, at: number): boolean {
    if (!this.running || this.paused === silent) return false;
    this.turns.push({ at, silent });
    return true;
  }

  view(now: number): RecordingView {
    const { startedAt } = this;
    if (startedAt === undefined) {
      return { state: 'not-started', startedAt: null, length: 0, stretches: [], seconds: [] };
    }
    const end = this.endedAt ?? Math.max(now, startedAt);
    const stretches = this.turns
      .map(({ at, silent }, index) => ({
        from: (at - startedAt) / 1000,
        to: ((this.turns[index + 1]?.at ?? end) - startedAt) / 1000,
        silent,
      }))
      .filter(stretch => stretch.to > stretch.from);
    const length = (end - startedAt) / 1000;
    const state = this.endedAt !== undefined ? 'ended' : this.paused ? 'paused' : 'recording';
    return {
      state,
      startedAt: new Date(startedAt).toISOString(),
      length,
      stretches,
      seconds: bySecond(stretches, length),
    };
  }
}

function bySecond(stretches: readonly Stretch[], length: number): ('sound' | 'silent')[] {
  return Array.from({ length: Math.ceil(length) }, (_, second) => {
    const heard = stretches.some(({ from, to, silent }) => !silent && from < second + 1 && to > second);
    return heard ? 'sound' : 'silent';
  });
}
