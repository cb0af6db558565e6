// Marks every "FAR" of the first paragraph; a pointer on the paragraph opens a card in a closed root, Escape closes it.
const paragraph = document.querySelector("p");
const text = paragraph?.firstChild;
if (text instanceof Text) mark(text);

function mark(text) {
  const ranges = [...text.data.matchAll(/FAR/g)].map(
    ({ index }) =>
      new StaticRange({ startContainer: text, startOffset: index, endContainer: text, endOffset: index + 3 }),
  );
  CSS.highlights.set("fixture-mark", new Highlight(...ranges));

  const host = document.createElement("fixture-card");
  const root = host.attachShadow({ mode: "closed" });
  const card = document.createElement("div");
  card.setAttribute("popover", "manual");
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", "Forces armées royales");
  const button = document.createElement("button");
  button.textContent = "Pin";
  button.addEventListener("click", async () => {
    button.textContent = await chrome.runtime.sendMessage("wake up");
  });
  card.append("Royal Armed Forces ", button);
  root.append(card);
  document.documentElement.append(host);
  text.parentElement.addEventListener("mousemove", () => card.matches(":popover-open") || card.showPopover());
  document.addEventListener("keydown", ({ key }) => key === "Escape" && card.hidePopover());
}
