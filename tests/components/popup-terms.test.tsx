// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { PopupTerms } from "@/components/popup-terms";
import { SettingsForm } from "@/components/settings-form";
import type { SitePopupState } from "@/components/site-access";
import { SitePopup } from "@/components/site-popup";
import { TermsList } from "@/components/terms-list";
import type { PageTerm } from "@/core/protocol";
import { parseSettings } from "@/core/settings";
import { draw } from "./draw";
import { translator } from "./translate";

const t = translator("en");
const jnim: PageTerm = {
  ...{ id: "jnim", entry: "jnim", surface: "JNIM", family: "armed", ambiguous: false, count: 4 },
  fr: "Groupe de soutien à l’islam et aux musulmans",
  en: "Group for the Support of Islam and Muslims",
};
const far: PageTerm = {
  ...{ id: "~FAR", entry: undefined, surface: "FAR", family: "armed", ambiguous: true, count: 1 },
  ...{ fr: "FAR", en: "FAR" },
};

describe("the list of a page's terms", () => {
  const drawn = (onGo = async (_term: PageTerm) => true, onKnow = vi.fn()) =>
    draw(<PopupTerms terms={[jnim, far]} language="en" t={t} onGo={onGo} onKnow={onKnow} />);

  test("names each term in both languages, the reader's first, and counts its mentions", () => {
    const { texts, all } = drawn();
    expect(texts("h2")).toEqual(["2 terms on this page"]);
    expect(texts(".term-other")).toEqual([jnim.en, jnim.fr]);
    expect(all(".term-other").map(({ lang }) => lang)).toEqual(["en", "fr"]);
    expect(texts(".term-facts")).toEqual(["4 mentions", "uncertain sense · 1 mention"]);
  });

  test("an ambiguous form gets no name and cannot be known", () => {
    const { all } = drawn();
    expect(all(".term:last-child .term-other")).toEqual([]);
    expect(all(".icon-button").map((button) => button.getAttribute("aria-label"))).toEqual([
      "I know JNIM: stop underlining it",
    ]);
  });

  test("goes to the page, and says when the term has left it", async () => {
    const gone: PageTerm[] = [];
    const { click, texts } = drawn(async (term) => {
      gone.push(term);
      return term.id === "jnim";
    });
    await click(".term-go", "JNIM");
    expect(texts("[role=status]")).toEqual([""]);
    await click(".term-go", "FAR");
    expect(texts("[role=status]")).toEqual(["This term is no longer on the page."]);
    expect(gone).toEqual([jnim, far]);
  });

  test("leaves out a term that is known, and puts it back when that is undone", async () => {
    const onKnow = vi.fn();
    const { click, texts } = drawn(undefined, onKnow);
    await click(".icon-button");
    expect(texts(".term-name")).toEqual(["FAR"]);
    expect(texts("[role=status]")).toEqual(["JNIM will no longer be underlined."]);
    await click(".text-button");
    expect(texts(".term-name")).toEqual(["JNIM", "FAR"]);
    expect(onKnow.mock.calls).toEqual([
      ["jnim", true],
      ["jnim", false],
    ]);
  });
});

test("a known term taken back can be kept after all", async () => {
  const onKnow = vi.fn();
  const known = { id: "jnim", fr: jnim.fr, en: "JNIM", since: "2026-11-02" };
  const { click, texts, redraw } = draw(<TermsList terms={[known]} language="en" t={t} onKnow={onKnow} />);
  await click(".icon-button", "Underline JNIM again");
  redraw(<TermsList terms={[]} language="en" t={t} onKnow={onKnow} />);
  expect(texts("[role=status]")).toEqual(["JNIM will be underlined again."]);
  await click(".text-button", "Undo");
  expect(onKnow.mock.calls).toEqual([
    ["jnim", false],
    ["jnim", true],
  ]);
});

describe("the site in the popup", () => {
  const pattern = "*://*.rfi.fr/*";
  const on = { at: "on", host: "www.rfi.fr", pattern, always: true, count: 3, frames: [] } as const;
  const frames = [{ host: "embed.example.net", pattern: "*://*.example.net/*" }];
  const states: readonly (readonly [string, SitePopupState, readonly string[]])[] = [
    ["not read", { at: "off", host: "www.rfi.fr", pattern }, ["Always on this site", "This page, once"]],
    ["read always", on, ["Stop reading this site"]],
    ["read once", { ...on, always: false }, ["Always on this site", "Stop reading this page"]],
    ["read but for a frame", { ...on, frames }, ["Stop reading this site", "Also read embed.example.net"]],
    ["a store", { at: "unavailable", why: "store" }, []],
    ["a page of the browser", { at: "unavailable", why: "browser-page" }, []],
  ];
  const popup = (state: SitePopupState, onGrant = vi.fn()) =>
    draw(
      <SitePopup state={state} language="en" t={t} onGrant={onGrant} onRevoke={vi.fn()} onReadOnce={vi.fn()}>
        {undefined}
      </SitePopup>,
    );

  test.each(states)("%s", (_name, state, buttons) => {
    expect(popup(state).texts("button")).toEqual(buttons);
  });

  test("a frame's button asks for the frame's host", async () => {
    const onGrant = vi.fn();
    await popup({ ...on, frames }, onGrant).click(".frames button");
    expect(onGrant.mock.calls).toEqual([["*://*.example.net/*"]]);
  });
});

test.each([
  ["Places", [], ["place"]],
  ["Places", ["place", "person"], ["person"]],
] as const)("the family %s, with %j hidden, becomes %j", async (words, hiddenFamilies, expected) => {
  const onChange = vi.fn();
  const settings = parseSettings({ hiddenFamilies });
  const { click } = draw(<SettingsForm settings={settings} t={t} onChange={onChange} />);
  await click("label", words);
  expect(onChange.mock.calls).toEqual([[{ hiddenFamilies: expected }]]);
});
