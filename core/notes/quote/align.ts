/** Costs of an alignment, in units of the weight of a rare word found again. Set on tests/bench/anchoring/tuned. */
const REPLACED = 0.15;
const DELETED = 0.12;
/** A box or an advert inside a passage is one insertion, however long. */
const GAP_OPENED = 0.35;
const GAP_GROWN = 0.012;

/** What of a word of the quote is found in a word of the text: 1 the same, less for a typing error, 0 nothing. */
export type Likeness = (query: number, text: number) => number;

/** For each word of the quote: the word of the text that stands for it, or -1. */
export type Alignment = { readonly places: Int32Array; readonly score: number };

const DIAGONAL = 0;
const SKIP_QUERY = 1;
const FROM_GAP = 2;
const GAP_STAYS = 4;

/**
 * Aligns all words of a quote, in order, with a stretch of text at least cost (Gotoh's affine gaps on the text's side).
 * The stretch may begin and end before and after the quote for nothing; `fixed` ties its beginning to the quote's.
 */
export function align(weights: ArrayLike<number>, length: number, likeness: Likeness, fixed: boolean): Alignment {
  const rows = weights.length;
  const width = length + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  if (fixed) {
    for (let column = 1; column < width; column += 1) {
      above[column] = -GAP_OPENED - GAP_GROWN * column;
      moves[column] = FROM_GAP | (column > 1 ? GAP_STAYS : 0);
    }
  }
  for (let query = 1; query <= rows; query += 1) {
    const weight = weights[query - 1] ?? 0;
    row[0] = (above[0] ?? 0) - DELETED;
    moves[query * width] = SKIP_QUERY;
    let gap = Number.NEGATIVE_INFINITY;
    for (let column = 1; column < width; column += 1) {
      const like = likeness(query - 1, column - 1);
      let best = (above[column - 1] ?? 0) + (like > 0 ? like * weight : -REPLACED);
      let move = DIAGONAL;
      const skipped = (above[column] ?? 0) - DELETED;
      if (skipped > best) {
        best = skipped;
        move = SKIP_QUERY;
      }
      const opened = (row[column - 1] ?? 0) - GAP_OPENED;
      const grown = gap - GAP_GROWN;
      gap = Math.max(opened, grown);
      const stays = grown > opened ? GAP_STAYS : 0;
      if (gap > best) {
        best = gap;
        move = FROM_GAP;
      }
      row[column] = best;
      moves[query * width + column] = move | stays;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let column = 1; column < width; column += 1) if ((above[column] ?? 0) > (above[end] ?? 0)) end = column;
  return { places: walkBack(moves, rows, width, end), score: above[end] ?? 0 };
}

function walkBack(moves: Uint8Array, rows: number, width: number, end: number): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  let query = rows;
  let column = end;
  while (query > 0) {
    let move = moves[query * width + column] ?? 0;
    if ((move & 3) === FROM_GAP) {
      // The flag of a cell tells whether the gap that ends there had begun before it.
      while ((move & GAP_STAYS) !== 0 && column > 1) {
        column -= 1;
        move = moves[query * width + column] ?? 0;
      }
      column -= 1;
    } else if ((move & 3) === SKIP_QUERY) query -= 1;
    else {
      query -= 1;
      column -= 1;
      places[query] = column;
    }
  }
  return places;
}
