import { readFileSync } from "node:fs";
import { defineConfig } from "wxt";

const MARKS = "marks.css";

type Locale = {
  readonly manifest: {
    readonly name: string;
    readonly description: string;
    readonly action: string;
    readonly command: Readonly<Record<string, string>>;
  };
};

/** The manifest's strings come from the interface's own locale files, so that there is one place to translate. */
function manifestStrings(language: "fr" | "en"): string {
  const { manifest } = JSON.parse(readFileSync(`locales/${language}.json`, "utf8")) as Locale;
  const messages = {
    name: manifest.name,
    description: manifest.description,
    action: manifest.action,
    walk: manifest.command["walk"] ?? "",
    lookUp: manifest.command["lookUp"] ?? "",
    panel: manifest.command["panel"] ?? "",
    keep: manifest.command["keep"] ?? "",
    keepWrite: manifest.command["keepWrite"] ?? "",
  };
  return JSON.stringify(
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }])),
    null,
    2,
  );
}

type Asset = { readonly relativeDest: string };

/**
 * Chromium's elements inherit highlights from their parents: rules for the root alone reach them all, in shadow roots too,
 * and spare each element of the page 14 rules whenever its style is computed. Firefox 153 inherits none.
 */
function rootRulesOnly(files: Asset[]): void {
  const marks = files.findIndex(({ relativeDest }) => relativeDest === MARKS);
  if (marks === -1) throw new Error(`There is no ${MARKS} among the public files.`);
  const contents = readFileSync(`public/${MARKS}`, "utf8").replaceAll(/^(\s*)::highlight/gm, "$1:root::highlight");
  const asset = { relativeDest: MARKS, contents };
  files.splice(marks, 1, asset);
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  hooks: {
    "build:publicAssets"({ config }, files) {
      if (config.browser === "chrome") rootRulesOnly(files);
      for (const language of ["fr", "en"] as const) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: manifestStrings(language) });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    // `unlimitedStorage`: what the browser may evict when the disk runs low is no place for notes. It warns of nothing.
    permissions: ["activeTab", "contextMenus", "scripting", "storage", "unlimitedStorage"],
    // The editor of a note, for a frame in the page. Chrome gives it an address of its own in each session, by which no page
    // can tell that we are here; Firefox has such addresses for all of us, and does not know the key.
    web_accessible_resources: [
      {
        resources: ["note-editor.html"],
        matches: ["*://*/*"],
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }),
      },
    ],
    // http too: many of the region's news sites have no https. Nothing of it is granted at installation.
    optional_host_permissions: ["*://*/*"],
    icons: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 96: "icon/96.png", 128: "icon/128.png" },
    action: {
      default_title: "__MSG_action__",
      default_icon: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png" },
    },
    commands: {
      // The popup lists the page's terms: for whoever sees no underline it is the way in. Chromium 156 keeps R and P for itself.
      _execute_action: { suggested_key: { default: "Alt+Shift+L" } },
      walk: { suggested_key: { default: "Alt+Shift+G" }, description: "__MSG_walk__" },
      lookUp: { suggested_key: { default: "Alt+Shift+E" }, description: "__MSG_lookUp__" },
      keep: { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_keep__" },
      // Chrome takes four suggestions at most: these are the reader's to choose.
      panel: { description: "__MSG_panel__" },
      keepWrite: { description: "__MSG_keepWrite__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "reperes@reperes.example",
              // Underlines by ::highlight() need 146; the Navigation API, 147.
              strict_min_version: "147.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "130" }),
  }),
});
