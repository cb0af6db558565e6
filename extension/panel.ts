import browser from "webextension-polyfill";

/** The note that the panel is to show, for a tab; the panel looks here when it opens and whenever this changes. */
const PANEL_NOTE_KEY = "panelNote";
type PanelNote = { readonly tabId: number; readonly id: string; readonly at: number };

/** `chrome.sidePanel` is Chromium's alone and `sidebarAction` Firefox's; the polyfill knows the second only. */
type Panels = {
  readonly sidePanel?: { open(where: { tabId: number }): Promise<void> };
};

/**
 * Opens the panel beside a tab. It must be called in the turn of the reader's gesture, and both browsers refuse it
 * otherwise. @returns whether it opened
 */
export async function openPanel(tabId: number | undefined): Promise<boolean> {
  try {
    const { sidePanel } = (globalThis as { chrome?: Panels }).chrome ?? {};
    if (sidePanel !== undefined && tabId !== undefined) await sidePanel.open({ tabId });
    else await browser.sidebarAction.open();
    return true;
  } catch {
    return false;
  }
}

/** Opens the panel on one note. */
export async function openPanelOn(tabId: number | undefined, id: string): Promise<boolean> {
  const opening = openPanel(tabId);
  if (tabId === undefined) return opening;
  const note: PanelNote = { tabId, id, at: Date.now() };
  await browser.storage.session.set({ [PANEL_NOTE_KEY]: note });
  return opening;
}

/**
 * Tells which note of a tab the panel is to show: the one that it was opened for, and each that is asked for later.
 * @returns ends it
 */
export function watchPanelNote(tabId: number, tell: (id: string) => void): () => void {
  function take(asked: unknown): void {
    if (!isPanelNote(asked) || asked.tabId !== tabId) return;
    tell(asked.id);
    void browser.storage.session.remove(PANEL_NOTE_KEY);
  }
  function changed(changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): void {
    if (area === "session") take(changes[PANEL_NOTE_KEY]?.newValue);
  }
  void browser.storage.session.get(PANEL_NOTE_KEY).then((stored) => take(stored[PANEL_NOTE_KEY]));
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function isPanelNote(value: unknown): value is PanelNote {
  return typeof value === "object" && value !== null && "tabId" in value && "id" in value;
}
