/** Comparison of partial dates (`2012`, `2012-04`, `2012-04-06`) with a whole day. Ends are exclusive. */
export type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

/** Whether a day lies in a period; an open end has no limit. A partial date counts from its first day. */
export function covers({ from, to }: Period, day: string): boolean {
  return (from === undefined || firstDay(from) <= day) && (to === undefined || day < firstDay(to));
}

/** Whether a name was in use on a day. A period of names is read like a period of states. */
export function isValidAt(form: Period, day: string): boolean {
  return covers(form, day);
}

/** `2012` → `2012-01-01`, `2012-04` → `2012-04-01`. */
export function firstDay(partial: string): string {
  return partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial;
}
