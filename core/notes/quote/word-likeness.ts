/** Shorter words with one letter changed are other words: Mali and Mari, far and war. */
const SHORTEST = 4;
/** Two errors are forgiven from this length on. */
const LONG = 8;

/** Typing errors forgiven in a word of so many letters. */
export function errorsForgiven(letters: number): number {
  if (letters < SHORTEST) return 0;
  return letters < LONG ? 1 : 2;
}

/** How alike two folded words are that are not the same: 0.75 for a typing error, 0 for another word. */
export function wordLikeness(one: string, other: string): number {
  const allowed = errorsForgiven(Math.min(one.length, other.length));
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return 0;
  // 2024 and 2025 are no typing error.
  if (/\d/.test(one) || /\d/.test(other)) return 0;
  return editDistance(one, other) <= allowed ? 0.75 : 0;
}

/** Letters added, lost, changed, or two neighbours swapped. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
