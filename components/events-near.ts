import type { Card } from "@/core/reading/card";

type Events = Card["events"];
type Window = { readonly start: number; readonly end: number };

/** The stretch of `size` events that tells most on a day: what led to it, then the first that followed. */
export function eventsNear(events: Events, day: string, size: number): Window {
  const past = events.filter(({ date }) => date <= day).length;
  const start = Math.max(0, Math.min(past - size + 1, events.length - size));
  return { start, end: Math.min(events.length, start + size) };
}
