import { isConnected, parentNodeOf } from "./dom";

/** The places in the page that lie in no other. Climbs each line of ancestors once, however many places share it and however deep they stand. */
export function outermost<P extends Node>(places: ReadonlySet<P>): readonly P[] {
  const inside = new Map<Node, boolean>();

  function isInside(place: P): boolean {
    const path: Node[] = [];
    let outer = parentNodeOf(place);
    for (; outer !== null && !inside.has(outer) && !places.has(outer as P); outer = parentNodeOf(outer))
      path.push(outer);
    const found = outer !== null && (places.has(outer as P) || inside.get(outer) === true);
    for (const node of path) inside.set(node, found);
    return found;
  }

  return [...places].filter((place) => isConnected(place) && !isInside(place));
}
