import type { Relation } from "@/core/entry";
import type { Located } from "../glossary";
import { overlap, type Period } from "../periods";
import { faultOf, type Rule } from "../rule";

/** The other end's word for a relation, as `core/terms/relation-index.ts` derives it. */
const INVERSE = {
  "part-of": "member",
  member: "part-of",
  successor: "predecessor",
  predecessor: "successor",
  ally: "ally",
  opponent: "opponent",
  "see-also": "see-also",
} as const satisfies Record<Relation["type"], Relation["type"]>;

/** A relation as its end `id` sees it, and whose entry gives it. */
type Seen = { readonly owner: Located; readonly place: string; readonly relation: Relation };

/** Relations lead somewhere, are given once (the other end is derived), and do not contradict each other. */
export const relations: Rule = {
  name: "relations",
  faults({ entries }) {
    const byId = new Map(entries.map((located) => [located.entry.id, located]));
    const seen = new Map<string, Seen[]>();
    const faults: string[] = [];
    for (const owner of entries) {
      for (const [index, relation] of (owner.entry.relations ?? []).entries()) {
        const place = `relations.${index}`;
        const wrong = targetFault(owner, relation, byId);
        if (wrong !== undefined) {
          faults.push(faultOf(owner, place, wrong));
          continue;
        }
        const one = { owner, place, relation };
        const known = seen.get(pairOf(owner.entry.id, relation.to)) ?? [];
        for (const other of known) {
          const clash = clashOf(other, one);
          if (clash !== undefined) faults.push(faultOf(owner, place, clash));
        }
        seen.set(pairOf(owner.entry.id, relation.to), [...known, one]);
      }
    }
    return faults;
  },
};

function targetFault(
  { entry }: Located,
  { type, to }: Relation,
  byId: ReadonlyMap<string, Located>,
): string | undefined {
  if (to === entry.id) return `${type} leads to the entry itself.`;
  const target = byId.get(to)?.entry;
  if (target === undefined) return `${type} leads to ${to}, which no entry has as its id.`;
  if (target.replacedBy !== undefined) return `${type} leads to ${to}, which ${target.replacedBy} has replaced.`;
  return undefined;
}

function clashOf(a: Seen, b: Seen): string | undefined {
  if (!overlap(periodOf(a.relation), periodOf(b.relation))) return undefined;
  const { type, to } = b.relation;
  const id = a.owner.entry.id;
  const ownEnd = id === b.owner.entry.id;
  // What `a` says, in the words of the entry that gives `b`.
  const said = ownEnd ? a.relation.type : INVERSE[a.relation.type];
  const there = ownEnd ? a.place : `${a.relation.type} of ${id}`;
  if (said === type) {
    return ownEnd
      ? `${type} ${to} is given twice.`
      : `${type} ${to} is already given by ${there}: the other end is derived.`;
  }
  if (said === INVERSE[type]) return `${type} ${to} contradicts ${there}: one cannot be both for the other.`;
  if (isEnmity(said, type)) return `${type} ${to} contradicts ${there}: ally and opponent at the same time.`;
  return undefined;
}

function isEnmity(a: Relation["type"], b: Relation["type"]): boolean {
  return (a === "ally" && b === "opponent") || (a === "opponent" && b === "ally");
}

function periodOf({ from, until }: Relation): Period {
  return { from, to: until };
}

function pairOf(a: string, b: string): string {
  return [a, b].toSorted().join(" ");
}
