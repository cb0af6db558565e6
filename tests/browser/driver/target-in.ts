import type { TargetSeen } from "./types";

/**
 * Sent to the page as source text, as its neighbours in `in-page.ts` are: it may use nothing outside itself.
 * An element is at rest when it stands where it stood two frames before. Two looks from outside may fall into one frame,
 * and the press between them and the next meets what is still on its way.
 */
export async function targetIn(root: ShadowRoot, selector: string, words: string): Promise<TargetSeen | null> {
  const find = (): Element | undefined =>
    Array.from(root.querySelectorAll(selector)).find(
      (part) =>
        part.getBoundingClientRect().width > 0 &&
        ((part.textContent ?? "").includes(words) || (part.getAttribute("aria-label") ?? "").includes(words)),
    );
  const place = (): string => JSON.stringify(find()?.getBoundingClientRect());
  // A page behind another has no frames.
  const frame = (): Promise<unknown> =>
    Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 200))]);

  const before = place();
  await frame();
  await frame();
  const part = find();
  if (part === undefined || place() !== before) return null;
  const rect = part.getBoundingClientRect();
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const body = part.closest(".body")?.getBoundingClientRect();
  if (body === undefined) return { ...middle(rect), below: 0 };
  if (rect.y < body.y || rect.bottom > body.bottom)
    return { ...middle(body), below: Math.ceil(rect.bottom - body.bottom + 8) };
  // Under the card's head or its foot, those would take the press.
  const over = Array.from(root.querySelectorAll(".head, .foot, .walk"), (each) => each.getBoundingClientRect());
  if (over.some(({ y, bottom }) => bottom > y && y < rect.bottom - 1 && rect.y < bottom - 1)) return null;
  return { ...middle(rect), below: 0 };
}
