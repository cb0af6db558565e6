import type { Note, Purged } from "./note";

/**
 * Versions of one note that lived apart (two browsers, a backup and today) are compared by what they grew from, never by
 * their clocks: a laptop whose clock was wrong must not make an old text win.
 */

/** Older versions than these are forgotten: two copies further apart count as edited apart, and both are kept. */
const MOST_EARLIER = 300;

/** The note's next version: it remembers the one it grew from. */
export function nextVersion(note: Note, now: string): Pick<Note, "modified" | "earlier"> {
  return { modified: now, earlier: [...note.earlier, note.modified].slice(-MOST_EARLIER) };
}

/** Whether `later` grew from `former`. */
export function grewFrom(later: Pick<Note, "earlier">, former: Pick<Note, "modified">): boolean {
  return later.earlier.includes(former.modified);
}

/** What remains of a purged note: the versions that were thrown away with it, and nothing of what they said. */
export function purgedFrom(note: Note, now: string): Purged {
  return { id: note.id, at: now, versions: [...note.earlier, note.modified] };
}

/** Whether a purge threw this very version away; one edited elsewhere since then was not meant. */
export function wasPurged(purged: Purged, note: Pick<Note, "modified">): boolean {
  return purged.versions.includes(note.modified);
}
