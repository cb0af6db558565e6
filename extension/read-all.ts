import type { Table } from "dexie";

/** One answer of 5,000 notes held a page's thread for 100 to 200 ms (Chromium 156, 2026-11); so many are some 15. */
const STEP = 400;

/** Every row in the order of the keys, in steps that leave the page time between them; in a transaction they belong together. */
export async function readAll<Row>(
  table: Table<Row, string>,
  keyOf: (row: Row) => string,
  step = STEP,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let some: readonly Row[];
  do {
    const last = rows.at(-1);
    const rest = last === undefined ? table.orderBy(":id") : table.where(":id").above(keyOf(last));
    some = await rest.limit(step).toArray();
    rows.push(...some);
  } while (some.length === step);
  return rows;
}
