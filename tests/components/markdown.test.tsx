// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Markdown } from "@/components/markdown";
import { draw } from "./draw";

const htmlOf = (text: string) => draw(<Markdown text={text} />).root.querySelector(".markdown")?.innerHTML;

describe("what Markdown says is drawn", () => {
  test.each([
    ["paragraphs", "un\n\ndeux", "<p>un</p><p>deux</p>"],
    ["stress", "*un* **deux** `trois`", "<p><em>un</em> <strong>deux</strong> <code>trois</code></p>"],
    ["a list", "- un\n- deux", "<ul><li><p>un</p></li><li><p>deux</p></li></ul>"],
    ["a numbered list", "3. un", '<ol start="3"><li><p>un</p></li></ol>'],
    ["a quotation", "> un", "<blockquote><p>un</p></blockquote>"],
    ["headings, under the page's own", "## un\n\n### deux", "<h2>un</h2><h3>deux</h3>"],
    ["code", "```\n<b>\n```", "<pre><code>&lt;b&gt;</code></pre>"],
    ["entities and escapes", "L&rsquo;arm&eacute;e \\*un\\*", "<p>L’armée *un*</p>"],
    ["a rule and a break", "un  \ndeux\n\n---", "<p>un<br>deux</p><hr>"],
  ])("%s", (_, text, html) => expect(htmlOf(text)).toBe(html));

  test.each([
    ["a link", "[mots](https://exemple.org/a)"],
    ["a reference", "[mots][1]\n\n[1]: https://exemple.org/a"],
    ["an image, which is not fetched", "![mots](https://exemple.org/a)"],
  ])("%s opens in a new tab and tells nobody where from", (_, text) => {
    const [link] = draw(<Markdown text={text} />).all("a");
    expect(link?.outerHTML).toBe('<a href="https://exemple.org/a" target="_blank" rel="noopener noreferrer">mots</a>');
  });
});

describe("what could do harm", () => {
  test.each([
    ["[mots](javascript:alert(1))"],
    ["[mots](JavaScript&colon;alert(1))"],
    ["[mots](java&#x0A;script:alert(1))"],
    ["[mots](data:text/html,x)"],
    ["[mots](vbscript:x)"],
    ["[mots](file:///etc/passwd)"],
    ["[mots](//exemple.org)"],
    ["[mots](chrome-extension://a/notebook.html)"],
    ["<javascript:alert(1)>"],
    ["[mots][1]\n\n[1]: javascript:alert(1)"],
    ["![mots](data:image/svg+xml,x)"],
  ])("%j is no link", (text) => {
    const { all, root } = draw(<Markdown text={text} />);
    expect(all("a, img")).toEqual([]);
    expect(root.textContent.trim()).not.toBe("");
  });

  test("HTML is the text that it is", () => {
    const { all, root } = draw(<Markdown text={"<img src=x onerror=alert(1)>\n\n<b>un</b> &lt;i&gt;"} />);
    expect(all("img, b, i")).toEqual([]);
    expect(root.textContent).toBe("<img src=x onerror=alert(1)><b>un</b> <i>");
  });

  test.each([["- ".repeat(50_000)], ["> ".repeat(50_000)], ["1. ".repeat(30_000)], [`\t- ${"+ ".repeat(9_000)}x`]])(
    "%.10s… is not taken apart",
    (text) => {
      expect(draw(<Markdown text={text} />).root.textContent).toBe(text);
    },
  );

  test("what nests without end is drawn as far as it can be read", () => {
    const stars = "*".repeat(1_000);
    const { root, all } = draw(<Markdown text={`${stars}un${stars}`} />);
    expect(root.textContent).toBe("un");
    expect(all("strong").length).toBeGreaterThan(10);
  });

  test("whatever is written, only known elements are drawn, and links lead to the web alone", () => {
    const piece = fc.constantFrom(
      ...[
        "[a](",
        "javascript:",
        "data:",
        "https://e.fr",
        ")",
        "<",
        "script>",
        "a",
        "\n",
        "> ",
        "- ",
        "`",
        "![",
        "]",
        "&#x6a;",
      ],
      ...["[1]: ", "[1]", "&colon;", "//", "*", "_", "\\", "onclick=", '"', "\t", "\u0000", "# "],
    );
    const known = "P H2 H3 H4 H5 H6 EM STRONG BLOCKQUOTE OL UL LI CODE PRE BR HR A SPAN".split(" ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const element of draw(<Markdown text={pieces.join("")} />).all(".markdown *")) {
          expect(known).toContain(element.tagName);
          expect(element.getAttribute("href") ?? "https://").toMatch(/^https?:\/\//);
        }
      }),
      { numRuns: 400 },
    );
  });
});
