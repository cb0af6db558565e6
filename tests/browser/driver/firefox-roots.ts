import type { Bidi, BidiValue } from "./bidi";
import { parentsOfHosts } from "./in-page";
import { sourceOf } from "./source";
import type { Json } from "./types";

type NodeValue = {
  readonly children?: readonly { readonly value?: NodeValue }[];
  readonly shadowRoot?: { readonly sharedId: string; readonly value?: { readonly mode?: string } } | null;
};

/** A serialised node shows its closed root when asked for all shadow trees, and that root can be passed back. */
export async function onClosedRoots(
  bidi: Bidi,
  context: string,
  fn: (root: ShadowRoot, ...args: never[]) => unknown,
  args: readonly Json[],
): Promise<unknown[]> {
  const { result } = await bidi("script.callFunction", {
    functionDeclaration: sourceOf(parentsOfHosts),
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
  });
  const parents = (result?.value ?? []) as { readonly value: NodeValue }[];
  const answers: unknown[] = [];
  for (const sharedId of parents.flatMap(({ value }) => closedRootsIn(value))) {
    const answer = await bidi("script.callFunction", {
      // JSON, because a BiDi value spells out every object as pairs.
      functionDeclaration: `async (root, rest) => JSON.stringify(await (${sourceOf(fn)})(root, ...JSON.parse(rest)))`,
      arguments: [{ sharedId }, { type: "string", value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context },
    });
    answers.push(parsed(answer.result));
  }
  return answers;
}

function closedRootsIn(parent: NodeValue): string[] {
  const roots = (parent.children ?? []).map(({ value }) => value?.shadowRoot);
  return roots.flatMap((root) => (root?.value?.mode === "closed" ? [root.sharedId] : []));
}

function parsed(result: BidiValue | undefined): unknown {
  return typeof result?.value === "string" ? JSON.parse(result.value) : undefined;
}
