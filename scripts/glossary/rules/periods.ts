import type { Entry } from "@/core/entry";
import { isReversed, overlap, type Period } from "../periods";
import { type EntryFault, entryRule } from "../rule";

type Placed = { readonly place: string; readonly period: Period };

/** Nothing ends before it begins, and an entry is in one state at a time. */
export const periods = entryRule("periods", ({ entry }) => {
  const faults: EntryFault[] = periodsOf(entry)
    .filter(({ period }) => isReversed(period))
    .map(({ place, period }) => ({ place, says: `ends (${period.to}) before it begins (${period.from}).` }));
  const states = (entry.states ?? []).filter((state) => !isReversed(state));
  for (const [index, state] of states.entries()) {
    const earlier = states.slice(0, index).find((other) => overlap(other, state));
    if (earlier !== undefined) faults.push(`two states hold at once: ${said(earlier)} and ${said(state)}.`);
  }
  return faults;
});

function periodsOf(entry: Entry): readonly Placed[] {
  const of = (place: string, list: readonly Period[] | undefined): readonly Placed[] =>
    (list ?? []).map((period, index) => ({ place: `${place}.${index}`, period }));
  return [
    ...of("states", entry.states),
    ...of("holders", entry.holders),
    ...of(
      "relations",
      entry.relations?.map(({ from, until }) => ({ from, to: until })),
    ),
    ...of(
      "designations",
      entry.designations?.map(({ date, until }) => ({ from: date, to: until })),
    ),
    ...of("fr.forms", entry.fr.forms),
    ...of("en.forms", entry.en.forms),
  ];
}

function said({ from, to }: Period): string {
  return `${from ?? "…"} to ${to ?? "…"}`;
}
