import type { ComponentChildren } from "preact";

/** A titled part of the card's body. */
export function CardSection({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
