/** Where a piece occurs in a text, overlaps included, up to a limit. An empty piece is nowhere. */
export function occurrences(text: string, piece: string, limit: number): readonly number[] {
  const found: number[] = [];
  if (piece === "") return found;
  for (let at = text.indexOf(piece); at >= 0 && found.length < limit; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}
