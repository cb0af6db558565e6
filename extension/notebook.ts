import browser from "webextension-polyfill";

const PAGE = "/notebook.html";

/** Shows the notebook, at one of its views where one is named: in the tab that has it, else in a new one. */
export async function openNotebook(view?: string): Promise<void> {
  const page = browser.runtime.getURL(PAGE as never);
  const open = (await browser.tabs.query({})).find(({ url }) => url?.startsWith(page));
  const route = view === undefined ? undefined : `#${view}`;
  if (open?.id === undefined) return void (await browser.tabs.create({ url: `${PAGE}${route ?? ""}` }));
  await browser.tabs.update(open.id, { active: true, ...(route !== undefined && { url: `${page}${route}` }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
