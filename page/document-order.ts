/** Sorts nodes as a reader meets them: what is in a shadow root stands where its host does. */
export function inDocumentOrder(a: Node, b: Node): number {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const [pathA, pathB] = [hostsOf(a), hostsOf(b)];
  const depth = pathA.findIndex((node, index) => node !== pathB[index]);
  const [x, y] = [pathA[depth], pathB[depth]];
  if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts around a node, outermost first, and the node itself. */
function hostsOf(node: Node): readonly Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), node] : [node];
}
