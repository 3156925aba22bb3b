// Which chats are shown: any number side by side on a wide page, one at a time on a narrow one.

import { make } from "./make.js";
import { square } from "./square.js";
import { words } from "./words.js";

const SIDE_BY_SIDE = 4;
const narrow = matchMedia("(max-width: 719px)");

/** `columns` maps a place to its column. */
export function tabs(list, columns) {
  const hidden = new Set();
  const fresh = new Map();
  let current = "";

  const name = (place) => (place.startsWith("@") ? square.person.get(place.slice(1))?.name : square.group.get(place)?.title) ?? "";
  const shown = (place) => (narrow.matches ? place === current : !hidden.has(place));

  function toggle(place) {
    current = place;
    if (!narrow.matches && hidden.has(place)) hidden.delete(place);
    else if (!narrow.matches) hidden.add(place);
    draw();
    if (shown(place)) columns.get(place).toEnd();
  }

  function draw() {
    const focused = document.activeElement?.dataset?.tab;
    if (!columns.has(current)) current = columns.keys().next().value ?? "";
    for (const [place, column] of columns) {
      column.element.hidden = !narrow.matches && hidden.has(place);
      column.element.classList.toggle("current", place === current);
      if (shown(place)) fresh.delete(place);
    }
    list.replaceChildren(...[...columns.keys()].map((place) => make("li", {}, button(place))));
    if (focused) list.querySelector(`[data-tab="${CSS.escape(focused)}"]`)?.focus();
  }

  function button(place) {
    const unseen = fresh.get(place) ?? 0;
    const attributes = { type: "button", "data-tab": place, "aria-pressed": String(shown(place)), onclick: () => toggle(place) };
    if (unseen) attributes["aria-label"] = words.fresh(name(place), unseen);
    return make("button", attributes, name(place), unseen ? make("span", { class: "count", "aria-hidden": "true" }, String(unseen)) : "");
  }

  /** Show a place, wherever it was. */
  function show(place) {
    current = place;
    hidden.delete(place);
    draw();
    columns.get(place)?.toEnd();
    columns.get(place)?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    columns.get(place)?.focus();
  }

  function arrived(place, count) {
    if (!shown(place)) fresh.set(place, (fresh.get(place) ?? 0) + count);
  }

  /** A new column begins out of sight when the page is full, unless somebody was just added. */
  function begin(place, atStart) {
    if (atStart && columns.size > SIDE_BY_SIDE) hidden.add(place);
  }

  narrow.addEventListener("change", draw);
  return { draw, show, arrived, begin };
}
