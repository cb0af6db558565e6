/** What the editor was opened for. A ticket is of a page's frame; an id is believed in a tab of our own alone. */
export type Opening =
  | { readonly at: "ticket"; readonly ticket: string }
  | { readonly at: "note"; readonly id: string }
  | { readonly at: "nothing" };

/**
 * Any page may put our editor into a frame of its own and choose its address: there only a ticket counts, which the
 * background gave to the reader of one tab. A tab shows nobody but the reader what it shows.
 */
export function openingOf({ search, hash }: Pick<Location, "search" | "hash">, isTop: boolean): Opening {
  const ticket = hash.slice(1);
  if (ticket !== "") return { at: "ticket", ticket };
  const id = new URLSearchParams(search).get("id");
  return isTop && id !== null && id !== "" ? { at: "note", id } : { at: "nothing" };
}
