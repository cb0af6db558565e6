import browser from "webextension-polyfill";

/** What an editor was opened for. `frameId` is that of the frame that came with the ticket first, and no other's. */
export type Ticket = {
  readonly id: string;
  readonly tabId: number;
  readonly opener: number;
  readonly frameId: number | undefined;
};

const PREFIX = "ticket:";

/**
 * Tickets for the editor in a page's frame: any page may put our editor into a frame of its own, and without a ticket it
 * is empty. Kept for the browser's session, where no content script can read, so that the worker may sleep meanwhile.
 */
export async function issueTicket(ticket: Omit<Ticket, "frameId">): Promise<string> {
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + name]: ticket });
  return name;
}

/** The ticket of a name for who holds it; undefined for another tab or another frame than the first that came with it. */
export async function takeTicket(name: string, tabId?: number, frameId?: number): Promise<Ticket | undefined> {
  const { [PREFIX + name]: stored } = await browser.storage.session.get(PREFIX + name);
  const ticket = stored as Ticket | undefined;
  if (ticket === undefined || ticket.tabId !== tabId || frameId === undefined) return undefined;
  if (ticket.frameId !== undefined) return ticket.frameId === frameId ? ticket : undefined;
  const held = { ...ticket, frameId };
  await browser.storage.session.set({ [PREFIX + name]: held });
  return held;
}

/** A ticket that is given up is good for nothing more. */
export async function dropTicket(name: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + name);
}
