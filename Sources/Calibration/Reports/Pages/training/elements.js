// Makes elements. Text always goes in as text: nothing that is shown is ever read as markup.

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (typeof value === "boolean") {
      node.toggleAttribute(key, value);
    } else if (value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return node;
}

const paragraph = (...children) => element("p", {}, ...children);
const strong = (text) => element("strong", {}, text);
const hidden = (text) => element("span", { class: "hidden" }, text);
const quote = (text) => element("q", {}, "\u201c" + text + "\u201d");
const raised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// A tone is a sign as well as a colour, and is read out.
function toned(tone, ...children) {
  const sign = tone === "for" ? "+" : "!";
  const mark = element("span", { class: "sign", role: "img", "aria-label": tone }, sign);
  return element("span", { class: tone }, mark, "\u00a0", ...children);
}

function button(words, press, attributes = {}) {
  return element("button", { type: "button", onclick: press, ...attributes }, words);
}

const buttons = (...nodes) => element("div", { class: "buttons" }, ...nodes);

// Headings that open a view take the focus, so that a screen reader goes on there.
function heading(level, words) {
  return element("h" + level, { tabindex: "-1" }, words);
}

function count(number, one, many) {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return `${words[number] ?? number} ${number === 1 ? one : many}`;
}

function list(things) {
  if (things.length < 2) return things.join("");
  return things.slice(0, -1).join(", ") + " and " + things.at(-1);
}

function table(caption, columns, rows, attributes = {}) {
  return element(
    "div",
    { class: "table", role: "group", tabindex: "0", "aria-label": "Table: " + caption },
    element(
      "table",
      attributes,
      element("caption", {}, caption),
      element(
        "thead",
        {},
        element("tr", {}, columns.map((words) => element("th", { scope: "col" }, words))),
      ),
      element("tbody", {}, rows),
    ),
  );
}

// Text for the live region; read out without moving the focus.
function announce(words) {
  document.getElementById("status").textContent = words;
}

function warn(...children) {
  const box = document.getElementById("alert");
  if (children.length > 0 || box.hasChildNodes()) box.replaceChildren(...children);
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
