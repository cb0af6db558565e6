import type { Browser, Page } from "puppeteer-core";

/** WebDriver BiDi as it is spoken: puppeteer has no call for closed roots, nor for Firefox's own preferences. */
export type Bidi = (method: string, parameters: object) => Promise<BidiAnswer>;

type BidiAnswer = {
  readonly result?: BidiValue;
  readonly exceptionDetails?: { readonly text: string };
  readonly contexts?: readonly { readonly context: string }[];
};

export type BidiValue = {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
};

/** The connection and the context's id are internal to puppeteer 24 (read in its code); pinned with its version. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: BidiAnswer }> };
  };
  return async (method, parameters) => {
    const { result } = await connection.send(method, parameters);
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result;
  };
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
