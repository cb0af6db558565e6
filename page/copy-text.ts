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
  const before = root.activeElement;
  const field = root.ownerDocument.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.setAttribute("aria-hidden", "true");
  field.style.cssText = "position:fixed;opacity:0;inset:0 auto auto 0";
  root.append(field);
  field.select();
  const copied = root.ownerDocument.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
