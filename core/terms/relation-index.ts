import type { Entry, Relation } from "@/core/entry";
import type { RelationIndex, SeenRelation } from "@/core/reading/card";

/** What a relation is called from its other end. */
const INVERSE = {
  "part-of": "has-part",
  member: "part-of",
  successor: "predecessor",
  predecessor: "successor",
  ally: "ally",
  opponent: "opponent",
  "see-also": "see-also",
} as const satisfies Record<Relation["type"], SeenRelation["type"]>;

/** Every entry's relations, those that others declare with it included, each other entry and type once. */
export function relationIndex(entries: readonly Entry[]): RelationIndex {
  const index = new Map<string, SeenRelation[]>();
  const add = (id: string, relation: SeenRelation): void => {
    const known = index.get(id) ?? [];
    if (!known.some(({ to, type }) => to === relation.to && type === relation.type)) known.push(relation);
    index.set(id, known);
  };
  for (const { id, relations } of entries) for (const relation of relations ?? []) add(id, relation);
  for (const { id, relations } of entries) {
    for (const relation of relations ?? []) add(relation.to, { ...relation, type: INVERSE[relation.type], to: id });
  }
  return index;
}
