import { describe, expect, test } from "vitest";
import { covers, siteOf } from "@/core/sites";
import { groupsOf } from "@/entrypoints/welcome/groups-of";
import { newsSites } from "@/glossary/sites";
import { translator } from "./translate";

const hosts = newsSites.flatMap((site) => site.hosts);
const KINDS = ["press", "agency", "broadcaster", "think-tank", "official"];

describe("the list of sites", () => {
  test("has at least eighty, most in French, some in English, and research institutes", () => {
    const count = (keep: (site: (typeof newsSites)[number]) => boolean) => newsSites.filter(keep).length;
    expect(newsSites.length).toBeGreaterThanOrEqual(80);
    expect(count(({ language }) => language === "fr")).toBeGreaterThan(newsSites.length / 2);
    expect(count(({ language }) => language === "en")).toBeGreaterThanOrEqual(10);
    expect(count(({ kind }) => kind === "think-tank")).toBeGreaterThanOrEqual(10);
  });

  test.each(newsSites.map((site) => [site.name, site] as const))("%s is whole", (name, site) => {
    expect(name.trim()).toBe(name);
    expect(name).not.toMatch(/'|^$/);
    expect(site.country).toMatch(/^([A-Z]{2}|001)$/);
    expect(["fr", "en"]).toContain(site.language);
    expect(KINDS).toContain(site.kind);
    expect(site.hosts.length).toBeGreaterThan(0);
    for (const host of site.hosts) expect(host).toMatch(/^(?!www\.)([a-z0-9-]+\.)+[a-z]{2,}$/);
  });

  test("no host is there twice, nor under another that covers it", () => {
    const twice = hosts.filter((host, index) =>
      hosts.some((other, at) => {
        const site = siteOf(`https://${other}/`);
        return at !== index && site.at === "site" && covers(site.pattern, `https://${host}/`);
      }),
    );
    expect(twice).toEqual([]);
  });

  test("each asks for its own host and what is below it, over http and https, and for nothing wider", () => {
    for (const host of hosts) expect(siteOf(`https://${host}/`)).toMatchObject({ pattern: `*://*.${host}/*` });
  });

  test.each([
    ["fr", "Mali", "International", "RD Congo"],
    ["en", "Mali", "International", "DR Congo"],
  ] as const)("is grouped by country in %s, each site once", (language, first, last, congo) => {
    const offered = newsSites.map((site) => ({ ...site, id: site.name, granted: false }));
    const groups = groupsOf(offered, language, translator(language));
    expect(groups.flatMap(({ sites }) => sites)).toHaveLength(newsSites.length);
    expect(groups.at(0)?.title).toBe(first);
    expect(groups.at(-1)?.title).toBe(last);
    expect(groups.map(({ title }) => title)).toContain(congo);
    expect(groups.filter(({ title }) => /^[A-Z]{2}$|^\d+$/.test(title))).toEqual([]);
  });
});
