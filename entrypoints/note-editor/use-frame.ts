import type { RefObject } from "preact";
import { useCallback, useEffect, useRef } from "preact/hooks";
import browser, { type Runtime } from "webextension-polyfill";
import type { EditorCalls } from "@/core/protocol-notes";
import { ask, isIncoming } from "@/extension/messaging";
import type { Opening } from "./opening";

type Frame = {
  readonly main: RefObject<HTMLElement | null>;
  /** The reader is through: the frame around us goes. Absent in a tab, which the reader closes. */
  readonly done: (() => void) | undefined;
  /** Calls when the reader closes the frame from outside it. */
  readonly whenLeft: (leave: () => void) => () => void;
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

  const whenLeft = useCallback(
    (leave: () => void) => {
      const hear = (message: unknown, sender: Runtime.MessageSender) => {
        if (ticket !== undefined && sender.id === browser.runtime.id && isLeaving(message, ticket)) {
          // Leaving a field adds the tag that was typed there.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          leave();
        }
        return undefined;
      };
      browser.runtime.onMessage.addListener(hear);
      return () => browser.runtime.onMessage.removeListener(hear);
    },
    [ticket],
  );

  if (ticket === undefined) return { main, done: undefined, whenLeft };
  return { main, done: () => void ask<EditorCalls, "editorDone">("editorDone", { ticket }), whenLeft };
}

function isLeaving(message: unknown, ticket: string): boolean {
  if (!isIncoming(message) || message.reperes !== "leaveEditor") return false;
  return (message.request as { readonly ticket?: unknown } | null)?.ticket === ticket;
}
