/** Costs of an alignment, in units of the weight of a rare word found again. Set on tests/bench/anchoring/tuned. */
const REPLACED = 0.15;
const DELETED = 0.12;
/** A box or an advert inside a passage is one insertion, however long. */
const GAP_OPENED = 0.35;
const GAP_GROWN = 0.012;

/** Pairs of words compared between two chances to let the page work: 2 ms when the code is cold. */
export const ALIGN_STEP = 8_192;

/** What of a word of the quote is found in a word of the text: 1 the same, less for a typing error, 0 nothing. */
export type Likeness = (query: number, text: number) => number;

/** How far, in words, the text may be ahead of the quote: nothing outside is compared. */
export type Band = { readonly from: number; readonly to: number };

/** For each word of the quote: the word of the text that stands for it, or -1. */
export type Alignment = { readonly places: Int32Array; readonly score: number };

const DIAGONAL = 0;
const SKIP_QUERY = 1;
const FROM_GAP = 2;
const GAP_STAYS = 4;

/** Which columns of each row are compared, and where their moves are kept. */
type Cells = { readonly low: (row: number) => number; readonly high: (row: number) => number; readonly stride: number };

/**
 * Aligns all words of a quote, in order, with a stretch of text at least cost (Gotoh's affine gaps on the text's side).
 * The stretch may begin and end before and after the quote for nothing; `fixed` ties its beginning to the quote's. The
 * cost grows with the quote's length times the band's width, in small steps.
 */
export function* aligning(
  weights: ArrayLike<number>,
  length: number,
  likeness: Likeness,
  fixed: boolean,
  band: Band = { from: -length - weights.length, to: length },
): Generator<void, Alignment> {
  const rows = weights.length;
  const cells = cellsOf(rows, length, band);
  const { low, high, stride } = cells;
  const moves = new Uint8Array((rows + 1) * stride);
  let above = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  let row = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let column = low(0); column <= high(0); column += 1) {
    above[column] = fixed && column > 0 ? -GAP_OPENED - GAP_GROWN * column : 0;
    if (fixed && column > 0) moves[column - low(0)] = FROM_GAP | (column > 1 ? GAP_STAYS : 0);
  }
  let compared = 0;
  for (let query = 1; query <= rows; query += 1) {
    const weight = weights[query - 1] ?? 0;
    const first = low(query);
    const last = high(query);
    const kept = query * stride - first;
    compared += last - first + 1;
    if (compared > ALIGN_STEP) {
      compared = last - first + 1;
      yield;
    }
    // What an older row has left beside the band is no way to come from.
    if (first > 0) row[first - 1] = Number.NEGATIVE_INFINITY;
    if (last < length) row[last + 1] = Number.NEGATIVE_INFINITY;
    if (first === 0) {
      row[0] = (above[0] ?? 0) - DELETED;
      moves[kept] = SKIP_QUERY;
    }
    let gap = Number.NEGATIVE_INFINITY;
    for (let column = Math.max(1, first); column <= last; column += 1) {
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
      moves[kept + column] = move | stays;
    }
    [above, row] = [row, above];
  }
  let end = low(rows);
  for (let column = end + 1; column <= high(rows); column += 1)
    if ((above[column] ?? 0) > (above[end] ?? 0)) end = column;
  return { places: walkBack(moves, rows, cells, end), score: above[end] ?? 0 };
}

/** The band, widened where the text is shorter than the quote: words without a place are left out at its ends. */
function cellsOf(rows: number, length: number, band: Band): Cells {
  const from = Math.min(band.from, length - rows);
  const to = Math.max(band.to, 0);
  return {
    low: (row) => Math.max(0, row + from),
    high: (row) => Math.min(length, row + to),
    stride: Math.min(length, to - from) + 1,
  };
}

function walkBack(moves: Uint8Array, rows: number, { low, stride }: Cells, end: number): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  let query = rows;
  let column = end;
  const moveAt = () => moves[query * stride + column - low(query)] ?? 0;
  while (query > 0) {
    let move = moveAt();
    if ((move & 3) === FROM_GAP) {
      // The flag of a cell tells whether the gap that ends there had begun before it.
      while ((move & GAP_STAYS) !== 0 && column > 1) {
        column -= 1;
        move = moveAt();
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
