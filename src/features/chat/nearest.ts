/** The name that takes the fewest inserted, dropped or changed letters, if that is at most a third of them. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(word.length, 3) / 3;
  for (const name of names) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance <= least && (best === undefined || distance < least)) [best, least] = [name, distance];
  }
  return best;
}

function editDistance(from: string, to: string): number {
  let row = [...to, ''].map((_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [index, other] of [...to].entries()) {
      next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}
