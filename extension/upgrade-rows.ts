import type { Table, Transaction } from "dexie";
import { UPGRADES, upgradeNote } from "@/core/notes/upgrade-note";

/**
 * Brings every note of the database to a version of its shape, wherever one is kept: the notes, what was typed, what can
 * be undone, what was here before an import. A row that is no such thing stays as it is, because one damaged row must not
 * keep all others from being opened.
 */
export async function upgradeRows(transaction: Transaction, target: number): Promise<void> {
  const upgraded = (note: unknown) => {
    const answer = upgradeNote(note, UPGRADES, target);
    return answer.ok ? answer.value : note;
  };
  await change(transaction.table("notes"), upgraded);
  await change(transaction.table("drafts"), (row) => within(row, "note", upgraded));
  await change(transaction.table("history"), (row) =>
    within(
      row,
      "notes",
      eachOf((kept) => within(kept, "before", upgraded)),
    ),
  );
  await change(transaction.table("snapshots"), (row) => within(row, "notes", eachOf(upgraded)));
}

type Step = (value: unknown) => unknown;

function change(table: Table<unknown, unknown>, step: Step): Promise<number> {
  return table.toCollection().modify((row, context) => {
    context.value = step(row);
  });
}

function within(holder: unknown, key: string, step: Step): unknown {
  if (typeof holder !== "object" || holder === null || !(key in holder)) return holder;
  return { ...holder, [key]: step((holder as Readonly<Record<string, unknown>>)[key]) };
}

function eachOf(step: Step): Step {
  return (list) => (Array.isArray(list) ? list.map(step) : list);
}
