import { createRequire } from "node:module";

type Append = (this: NodeImpl, node: object, reference?: object) => unknown;
type NodeImpl = { _append: Append; _insert(node: object, reference: object): unknown };

/**
 * Text that stands loose in a table belongs before the table. jsdom's parser (27.4.0, `insertTextBefore`) asks for that with
 * `_append(text, table)`, which takes no second argument: where no text stood before the table, it ends up behind.
 */
export function mendFosterParenting(): void {
  const { implementation } = createRequire(import.meta.url)("jsdom/lib/jsdom/living/nodes/Node-impl.js") as {
    readonly implementation: { readonly prototype: NodeImpl };
  };
  const append = implementation.prototype._append;
  implementation.prototype._append = function appendOrInsert(node, reference) {
    return reference === undefined ? append.call(this, node) : this._insert(node, reference);
  };
}
