import browser from "webextension-polyfill";
import type { ReaderCalls, ReaderListCalls } from "@/core/protocol";
import { covers } from "@/core/sites";
import { type Answer, isIncoming } from "@/extension/messaging";
import type { MarkedBlocks } from "@/page/marked-blocks";
import type { Life } from "./life";
import type { LookUp } from "./look-up";
import type { NoteCalls } from "./notes-part";
import { mentionsIn, pageTerms } from "./page-terms";
import type { TermMark } from "./term-mark";
import type { Walk } from "./walk";

type Parts = {
  readonly notes: NoteCalls;
  readonly marks: MarkedBlocks<TermMark>;
  readonly walk: Walk;
  readonly lookUp: LookUp;
  readonly radar: () => readonly string[];
  /** The reader's settings or known terms have changed: the page is opened anew. */
  readonly onSettings: () => void;
  readonly life: Life;
};

/** Answers the background and our own pages. A page's scripts cannot send runtime messages; only ours are heard. */
export function listen({ notes, marks, walk, lookUp, radar, onSettings, life }: Parts): void {
  const calls: ReaderCalls & ReaderListCalls & NoteCalls = {
    ...notes,
    countMarks: () => marks.count(),
    walk: () => walk.toggle(),
    lookUp: ({ text }) => lookUp(text),
    stopOn({ origins }) {
      const stops = origins.some((pattern) => covers(pattern, location.href));
      if (stops) life.end();
      return stops;
    },
    pageTerms: () => ({ terms: pageTerms(mentionsIn(marks.all())), radar: radar() }),
    goTo: ({ id }) => walk.goTo(id),
    settingsChanged() {
      onSettings();
      return true;
    },
  };

  function hear(message: unknown, sender: browser.Runtime.MessageSender): Promise<Answer<unknown>> | undefined {
    if (!isIncoming(message) || sender.id !== browser.runtime.id || !Object.hasOwn(calls, message.reperes))
      return undefined;
    const call = calls[message.reperes as keyof typeof calls] as (request: unknown) => unknown;
    return Promise.resolve(call(message.request)).then((value) => ({ ok: true, value }));
  }

  browser.runtime.onMessage.addListener(hear);
  life.signal.addEventListener("abort", () => browser.runtime?.onMessage.removeListener(hear));
}
