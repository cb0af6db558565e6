import { append, createElement, documentOf, selectionOf } from "./dom";

/**
 * Puts text on the clipboard. Pages on http have no `navigator.clipboard`: there, a field of our own in our closed root
 * is selected and copied. @returns whether the browser took it
 */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(root, text);
  }
}

function copyBySelection(root: ShadowRoot, text: string): boolean {
  // What the reader has selected stays selected: the copy is ours whatever stands there.
  if (selectionOf(documentOf(root))?.isCollapsed === false) return copyOurs(root, text);
  const before = root.activeElement;
  const field = createElement(documentOf(root), "http://www.w3.org/1999/xhtml", "textarea") as HTMLTextAreaElement;
  field.value = text;
  field.setAttribute("readonly", "");
  field.setAttribute("aria-hidden", "true");
  field.style.cssText = "position:fixed;opacity:0;inset:0 auto auto 0";
  append(root, field);
  field.select();
  const copied = copyOurs(root, text);
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

function copyOurs(root: ShadowRoot, text: string): boolean {
  /** Newspapers add « Lire la suite » to what is copied: this copy is ours, and no listener of theirs hears of it. */
  function give(event: ClipboardEvent): void {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  addEventListener("copy", give, { capture: true });
  const copied = documentOf(root).execCommand("copy");
  removeEventListener("copy", give, { capture: true });
  return copied;
}
