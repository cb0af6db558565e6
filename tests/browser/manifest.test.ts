import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "@/scripts/lib/root.mjs";

function read(folder: string, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, ".output", folder, file), "utf8"));
}

describe.each(["chrome-mv3", "firefox-mv3"])("the built manifest of %s", (folder) => {
  const manifest = read(folder, "manifest.json");

  it("asks for the least: nothing is granted at installation that lets it read a site", () => {
    // `sidePanel` opens no door to any site, and the browser shows no warning for it.
    const panel = folder === "chrome-mv3" ? ["sidePanel"] : [];
    expect(manifest["permissions"]).toEqual([
      "activeTab",
      "contextMenus",
      "scripting",
      "storage",
      "unlimitedStorage",
      ...panel,
    ]);
    expect(manifest["host_permissions"] ?? []).toEqual([]);
    expect(manifest["content_scripts"] ?? []).toEqual([]);
    expect(manifest["optional_host_permissions"]).toEqual(["*://*/*"]);
    const dynamic = folder === "chrome-mv3" ? { use_dynamic_url: true } : {};
    expect(manifest["web_accessible_resources"]).toEqual([
      { resources: ["note-editor.html"], matches: ["*://*/*"], ...dynamic },
    ]);
  });

  it("has a panel, which does not open by itself", () => {
    const panel = { ...(manifest["side_panel"] ?? manifest["sidebar_action"] ?? {}) };
    const expected = { default_panel: "sidepanel.html", default_title: "Repères", open_at_install: false };
    expect(panel).toEqual(folder === "chrome-mv3" ? { default_path: "sidepanel.html" } : expected);
  });

  it("speaks French and English", () => {
    const [fr, en] = ["fr", "en"].map((language) => read(folder, `_locales/${language}/messages.json`));
    expect(Object.keys(fr ?? {})).toEqual(Object.keys(en ?? {}));
    expect(manifest["default_locale"]).toBe("en");
    for (const value of [manifest["name"], manifest["description"]]) expect(value).toMatch(/^__MSG_\w+__$/);
  });

  it("says which browsers it needs, and in Firefox that it collects nothing", () => {
    const gecko = (manifest["browser_specific_settings"] as { gecko?: Record<string, unknown> } | undefined)?.gecko;
    if (folder === "chrome-mv3") expect(manifest["minimum_chrome_version"]).toBe("130");
    else {
      expect(gecko).toMatchObject({
        strict_min_version: "147.0",
        data_collection_permissions: { required: ["none"] },
      });
    }
  });
});
