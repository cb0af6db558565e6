import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EditorCalls } from "@/core/protocol-notes";
import { ask } from "@/extension/messaging";
import type { Opening } from "./opening";

type Frame = {
  readonly main: RefObject<HTMLElement | null>;
  /** The reader is through: the frame around us goes. Absent in a tab, which the reader closes. */
  readonly done: (() => void) | undefined;
};

/**
 * The frame in a page that holds us: it hears our height and our end from the background, never from a message that the
 * page could hear or forge.
 */
export function useFrame(opening: Opening): Frame {
  const main = useRef<HTMLElement>(null);
  const ticket = opening.at === "ticket" ? opening.ticket : undefined;

  useEffect(() => {
    if (ticket === undefined || main.current === null) return;
    const box = main.current;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.min(10_000, Math.ceil(box.getBoundingClientRect().height));
      if (height === told) return;
      told = height;
      void ask<EditorCalls, "editorSize">("editorSize", { ticket, height });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [ticket]);

  if (ticket === undefined) return { main, done: undefined };
  return { main, done: () => void ask<EditorCalls, "editorDone">("editorDone", { ticket }) };
}
