import type { Download } from "@/core/export/archive";

/** The browser reads the file after the click; when it has is not told, so the address lives for a minute. */
const KEEP_MS = 60_000;

/**
 * Hands a file to the browser's downloads. For pages only: Chrome's worker has no `URL.createObjectURL`. It needs no
 * permission, and so the browser does not tell whether the file arrived.
 */
export function download({ name, mediaType, content }: Download): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
