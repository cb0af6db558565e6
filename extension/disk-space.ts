/** What a browser needs at least to open a database and write one note, in bytes. */
const LEAST_BYTES = 2 ** 20;

/** What the browser tells of its space. */
export type Space = Pick<StorageManager, "estimate">;

/**
 * Whether there is no room left on the disk, as far as the browser tells. With `unlimitedStorage` Chromium gives as quota
 * what is used and what is free; Firefox gives a fixed share of the disk, but names a full disk itself (both seen on a
 * profile on a full tmpfs, Chromium 156 and Firefox 153, 2026-11).
 * @param least fewer bytes than this are no room
 */
export async function isDiskFull(space: Space | undefined, least = LEAST_BYTES): Promise<boolean> {
  try {
    const { quota, usage } = (await space?.estimate()) ?? {};
    return quota !== undefined && usage !== undefined && quota - usage < least;
  } catch {
    return false;
  }
}
