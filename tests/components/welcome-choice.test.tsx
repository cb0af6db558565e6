// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import type { SiteGroup } from "@/components/site-list";
import { type SitesOutcome, WelcomeSites } from "@/components/welcome-sites";
import { draw } from "./draw";
import { translator } from "./translate";

const t = translator("fr");
const site = (id: string, granted = false) =>
  ({ id, name: id, hosts: [`${id}.ml`], kind: "press", language: "fr", granted }) as const;
const groups: readonly SiteGroup[] = [
  { country: "ML", title: "Mali", sites: [site("a"), site("b", true), site("c")] },
  { country: "NE", title: "Niger", sites: [site("d")] },
];

function choice(checked: readonly string[], outcome: SitesOutcome = { at: "none" }) {
  const onTick = vi.fn();
  const onApply = vi.fn();
  return {
    onTick,
    onApply,
    ...draw(<WelcomeSites {...{ groups, outcome, t, onTick, onApply }} checked={new Set(checked)} />),
  };
}

test.each([
  ["what is granted is ticked", ["b"], "Rien à changer", true],
  ["more are ticked", ["a", "b", "d"], "Autoriser 2 sites", false],
  ["one is unticked", [], "Ne plus lire 1 site", false],
  ["both", ["a", "c"], "Appliquer\u00a0: 2 de plus, 1 de moins", false],
])("%s: %s", (_name, checked, words, disabled) => {
  const [button] = choice(checked).all(".apply .main");
  expect(button?.textContent).toBe(words);
  expect(button?.hasAttribute("disabled")).toBe(disabled);
});

test.each([
  ["all", ".actions.row button", "Tout cocher", [["a", "b", "c", "d"], true]],
  ["none", ".actions.row button", "Tout décocher", [["a", "b", "c", "d"], false]],
  ["a country", ".whole", "Mali", [["a", "b", "c"], true]],
  ["a site", ".site", "d.ml", [["d"], true]],
] as const)("ticks %s", async (_name, selector, words, expected) => {
  const { click, onTick } = choice(["b"]);
  await click(selector, words);
  expect(onTick.mock.calls).toEqual([expected]);
});

test("a country is ticked, half ticked or not", () => {
  const boxOf = (checked: readonly string[]) => choice(checked).all(".whole input")[0] as HTMLInputElement;
  expect(boxOf(["a", "b", "c"])).toMatchObject({ checked: true, indeterminate: false });
  expect(boxOf(["a"])).toMatchObject({ checked: false, indeterminate: true });
  expect(boxOf([])).toMatchObject({ checked: false, indeterminate: false });
});

test.each([
  [{ at: "none" }, ""],
  [{ at: "done", count: 0 }, "C’est fait\u00a0: Repères ne lit plus aucun site de cette liste."],
  [{ at: "done", count: 2 }, "C’est fait\u00a0: Repères lit 2 sites de cette liste."],
  [{ at: "refused" }, "Le navigateur n’a pas accordé l’autorisation\u00a0: rien n’a changé."],
] as const)("says %j", (outcome, words) => {
  expect(choice([], outcome).texts("[role=status]")).toEqual([words]);
});
