/** One interface for both browsers; where one of them cannot do something, the member is optional and says so. */

export type BrowserName = "chromium" | "firefox";

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type MarkSeen = {
  /** The registered name, which says family and certainty. */
  readonly name: string;
  readonly text: string;
  /** In viewport coordinates, as `getClientRects` gives them; a mark over two lines has two. */
  readonly rects: readonly Rect[];
};

export type CardSeen = {
  readonly open: boolean;
  /** Whether a transition of it is under way: a picture taken then shows a card half there. */
  readonly moving: boolean;
  readonly text: string;
  readonly html: string;
  /** Of the open popover, else of the host. */
  readonly rect: Rect;
  /** What has the focus inside the closed root, undefined when nothing there has. */
  readonly focused: PartSeen | undefined;
};

/** One element inside the closed root. */
export type PartSeen = {
  readonly tag: string;
  readonly text: string;
  readonly rect: Rect;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Where to press an element; or, when it is out of sight in the body of a card, where to turn the wheel and how far. */
export type TargetSeen = { readonly x: number; readonly y: number; readonly below: number };

export type AccessibleNode = { readonly role: string; readonly name: string; readonly depth: number };

export type ConsoleMessage = { readonly type: string; readonly text: string };

/** What JSON can carry to and from the page. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type WaitOptions = { readonly timeout?: number; readonly interval?: number };

export type PageDriver = {
  /** Resolves when the document has loaded. */
  goto(url: string): Promise<void>;
  /** Runs in the page's own world; arguments and answer pass as JSON, and the function may use nothing outside itself. */
  evaluate<Args extends readonly Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /**
   * The same in the page's first frame whose address holds these words, whatever root it stands in; undefined in Firefox,
   * where puppeteer knows of no frame of an extension in a page.
   */
  evaluateIn<Args extends readonly Json[], Result>(
    address: string,
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result | undefined>;
  moveTo(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses at one place, and releases at another: what is between is selected. */
  drag(from: Pick<Rect, "x" | "y">, to: Pick<Rect, "x" | "y">): Promise<void>;
  /** A key by its name: "Escape", "Tab", "Enter", "ArrowDown", "a"; held modifiers first: "Shift+Tab", "Alt+KeyR". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  wheel(dy: number): Promise<void>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  setTheme(theme: "light" | "dark"): Promise<void>;
  screenshot(path: string, clip?: Rect): Promise<void>;
  /** A page behind another draws nothing. */
  bringToFront(): Promise<void>;
  marks(): Promise<readonly MarkSeen[]>;
  /** The card in our host's closed root; closed and empty when there is no host. */
  card(): Promise<CardSeen>;
  cardQuery(selector: string): Promise<readonly PartSeen[]>;
  /** Where the first element of our closed roots that matches and bears the words can be pressed; none unless it is at rest. */
  cardTarget(selector: string, words: string): Promise<TargetSeen | undefined>;
  /** What a screen reader is told, in reading order, closed roots included; undefined in Firefox, which does not show it over BiDi. */
  accessibilityTree(): Promise<readonly AccessibleNode[] | undefined>;
  /** Since the page was opened, oldest first. */
  consoleMessages(): readonly ConsoleMessage[];
  pageErrors(): readonly string[];
  /** Asks until the answer is neither false, null nor undefined, then returns it; throws the sentence at the deadline. */
  waitFor<Result>(
    probe: () => Result | Promise<Result>,
    sentence: string,
    options?: WaitOptions,
  ): Promise<Exclude<Result, false | null | undefined>>;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Host name, or `*.name` for all below it, to local port. Given, even empty, it cuts every other name off; absent, the network is as it is. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** Allows the extension in private windows, as its reader does in the browser's own list of extensions. */
  readonly privateWindows?: boolean;
  /** Default true. */
  readonly headless?: boolean;
  /** Path of the browser; default: the first one found. */
  readonly executable?: string;
  /** Whether Chromium writes down every address that it asks for, which costs it an eighth of its time. */
  readonly netLog?: boolean;
  /** After how many ms of idling Firefox stops the background; default: its own 30 s. Chromium's is not ours to choose. */
  readonly idleMs?: number;
  /** Profile folder to go on with; default: a new one, removed at the end. */
  readonly profile?: string;
};

export type BrowserDriver = {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** The folder where the browser puts what is downloaded, without asking. */
  readonly downloads: string;
  open(url: string): Promise<PageDriver>;
  /** In a private window of its own; needs `privateWindows`. */
  openPrivate(url: string): Promise<PageDriver>;
  close(): Promise<void>;
  /** Closes, and starts again on the same profile with the extension; what was stored is still there. */
  restart(): Promise<BrowserDriver>;
  /**
   * Ends the browser as a crash would (SIGKILL), and starts again on the same profile with the extension.
   * @param between done while no browser runs
   */
  kill(between?: () => void): Promise<BrowserDriver>;
  /** Stops the background, by the call that idling makes in Firefox. */
  stopWorker(): Promise<void>;
  /** After `close`: every address the whole browser asked for, worker included. Needs `netLog` in Chromium, `hosts` in Firefox. */
  netLog(): Promise<readonly string[]>;
  /** Resolves when the reader has closed the visible browser. */
  closed: Promise<void>;
};
