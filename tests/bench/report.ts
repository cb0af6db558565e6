import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT } from "@/scripts/lib/root.mjs";

export type Cell = string | number | undefined;
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
};

export function machine(): string {
  const model = cpus()[0]?.model ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model}), ${memory} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start. Judge by the ratios inside one table: the cores may be shared.`;
}

export function print({ title, columns, rows, notes }: Table): void {
  const lines = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const [index, line] of lines.entries()) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join("  ")}`);
    if (index === 0) console.log(`  ${widths.map((width) => "-".repeat(width)).join("  ")}`);
  }
  for (const note of notes) console.log(`  · ${note}`);
}

export function keep(part: string, about: string, tables: readonly Table[]): void {
  const folder = join(ROOT, ".output", "bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), JSON.stringify({ about, tables }, null, 2));
  console.log(`\nThe figures are in .output/bench/${part}.json.`);
}

function shown(cell: Cell): string {
  if (cell === undefined || (typeof cell === "number" && Number.isNaN(cell))) return "-";
  if (typeof cell === "string" || Number.isInteger(cell)) return String(cell);
  const size = Math.abs(cell);
  if (size >= 100) return cell.toFixed(0);
  return cell.toFixed(size >= 10 ? 1 : 2);
}
