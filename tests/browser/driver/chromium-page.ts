import type { CDPSession, Page } from "playwright-core";
import { parentsOfHosts } from "./in-page";
import { pageDriver } from "./page-driver";
import { sourceOf } from "./source";
import type { AccessibleNode, ConsoleMessage, Json, PageDriver } from "./types";

export async function chromiumPage(page: Page): Promise<PageDriver> {
  const session = await page.context().newCDPSession(page);
  const messages: ConsoleMessage[] = [];
  const errors: string[] = [];
  page.on("console", (message) => messages.push({ type: message.type(), text: message.text() }));
  page.on("pageerror", ({ message }) => errors.push(message));

  return pageDriver({
    async goto(url) {
      await page.goto(url);
    },
    evaluateSource: (expression) => page.evaluate(expression),
    async evaluateSourceIn(address, expression) {
      const frame = page.frames().find((each) => each.url().includes(address));
      if (frame === undefined) throw new Error(`No frame shows ${address}.`);
      return frame.evaluate(expression);
    },
    onClosedRoots: (fn, args) => onClosedRoots(session, fn, args),
    moveTo: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    wheel: (dy) => page.mouse.wheel(0, dy),
    setViewport: (size) => page.setViewportSize(size),
    setTheme: (theme) => page.emulateMedia({ colorScheme: theme }),
    async screenshot(path, clip) {
      await page.screenshot({ path, ...(clip && { clip }) });
    },
    bringToFront: () => page.bringToFront(),
    accessibilityTree: () => accessibilityTree(session),
    consoleMessages: () => [...messages],
    pageErrors: () => [...errors],
    close: () => page.close(),
  });
}

/** `DOM.describeNode` shows closed roots as it shows open ones, and one level is enough: hosts stand at known places. */
async function onClosedRoots(
  session: CDPSession,
  fn: (root: ShadowRoot, ...args: never[]) => unknown,
  args: readonly Json[],
): Promise<unknown[]> {
  const group = "closed-roots";
  const answers: unknown[] = [];
  try {
    for (const backendNodeId of await closedRoots(session, group)) {
      const { object } = await session.send("DOM.resolveNode", { backendNodeId, objectGroup: group });
      const answer = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: sourceOf(fn),
        objectId: object.objectId as string,
        arguments: [{ objectId: object.objectId as string }, ...args.map((value) => ({ value }))],
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "Unknown error");
      answers.push(answer.result.value);
    }
  } finally {
    await session.send("Runtime.releaseObjectGroup", { objectGroup: group }).catch(() => undefined);
  }
  return answers;
}

async function closedRoots(session: CDPSession, objectGroup: string): Promise<number[]> {
  const roots: number[] = [];
  const list = await session.send("Runtime.evaluate", { expression: `(${sourceOf(parentsOfHosts)})()`, objectGroup });
  const { result } = await session.send("Runtime.getProperties", {
    objectId: list.result.objectId as string,
    ownProperties: true,
  });
  const parents = result.filter(({ value }) => value?.subtype === "node");
  for (const { value } of parents) {
    const objectId = value?.objectId as string;
    const { node } = await session.send("DOM.describeNode", { objectId, depth: 1, pierce: true });
    for (const child of node.children ?? []) {
      const closed = child.shadowRoots?.filter(({ shadowRootType }) => shadowRootType === "closed") ?? [];
      roots.push(...closed.map(({ backendNodeId }) => backendNodeId));
    }
  }
  return roots;
}

/** In reading order: the browser gives one level after the other. */
async function accessibilityTree(session: CDPSession): Promise<AccessibleNode[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: AccessibleNode[] = [];

  function enter({ ignored, role, name, childIds = [] }: (typeof nodes)[number], depth: number): void {
    if (!ignored) read.push({ role: String(role?.value ?? ""), name: String(name?.value ?? ""), depth });
    for (const id of childIds) {
      const child = byId.get(id);
      if (child !== undefined) enter(child, ignored ? depth : depth + 1);
    }
  }

  for (const node of nodes) if (node.parentId === undefined) enter(node, 0);
  return read;
}
