import browser from "webextension-polyfill";

const PAGE = "/notebook.html";

/** Shows the notebook: in the tab that has it, else in a new one. */
export async function openNotebook(): Promise<void> {
  const page = browser.runtime.getURL(PAGE as never);
  const open = (await browser.tabs.query({})).find(({ url }) => url?.startsWith(page));
  if (open?.id === undefined) return void (await browser.tabs.create({ url: PAGE }));
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
