/** A time with two ends that may be open; an open end is the beginning or the end of all time. */
export type Period = { readonly from?: string | undefined; readonly to?: string | undefined };

/** Compares partial dates as far as both are precise: 2012 and 2012-04 are the same. */
export function compareDates(a: string, b: string): number {
  const precise = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, precise), b.slice(0, precise)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isReversed({ from, to }: Period): boolean {
  return from !== undefined && to !== undefined && compareDates(to, from) < 0;
}

/** Whether two periods share more than the date on which one gives way to the other. */
export function overlap(a: Period, b: Period): boolean {
  if (a.from === b.from && a.to === b.to) return true;
  return begins(a, b) && begins(b, a);
}

/** Whether `a` begins before `b` is over. */
function begins(a: Period, b: Period): boolean {
  return a.from === undefined || b.to === undefined || compareDates(a.from, b.to) < 0;
}

/** Whether a partial date is one of the calendar: 2023-02-30 is not. */
export function isCalendarDate(date: string): boolean {
  const [year = "", month = "01", day = "01"] = date.split("-");
  const real = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date);
}
