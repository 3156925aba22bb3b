// A small menu of commands that opens while a word with a stroke is typed.

import { make } from "./make.js";
import { words } from "./words.js";

let count = 0;

/** Attach to a text area; `offered()` returns [[word, text]]. */
export function hints(area, offered) {
  const id = `hints-${(count += 1)}`;
  const list = make("ul", { id, class: "hints", role: "listbox", "aria-label": words.hints, hidden: true });
  let chosen = 0;
  let closed = false;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" })) {
    area.setAttribute(name, value);
  }

  const typed = () => /^\/(\w*)$/.exec(area.value)?.[1]?.toLowerCase();
  const options = () => [...list.children];

  function fill() {
    const start = closed ? undefined : typed();
    const fitting = start === undefined ? [] : offered().filter(([word]) => word.startsWith(start));
    list.replaceChildren(...fitting.map(([word, text], place) => option(word, text, place)));
    list.hidden = fitting.length === 0;
    area.setAttribute("aria-expanded", String(!list.hidden));
    choose(0);
  }

  function option(word, text, place) {
    const onpointerdown = (event) => {
      event.preventDefault();
      complete(place);
    };
    return make("li", { id: `${id}-${place}`, role: "option", onpointerdown }, make("b", {}, `/${word}`), " ", make("span", {}, text));
  }

  function choose(place) {
    chosen = (place + list.children.length) % (list.children.length || 1);
    options().forEach((each, at) => each.setAttribute("aria-selected", String(at === chosen)));
    options()[chosen]?.scrollIntoView({ block: "nearest" });
    if (list.hidden) area.removeAttribute("aria-activedescendant");
    else area.setAttribute("aria-activedescendant", `${id}-${chosen}`);
  }

  function complete(place) {
    area.value = `${options()[place].querySelector("b").textContent} `;
    fill();
    area.focus();
  }

  area.addEventListener("input", () => {
    closed = false;
    fill();
  });
  area.addEventListener("blur", () => {
    list.hidden = true;
    area.setAttribute("aria-expanded", "false");
  });

  /** Returns true when the key was meant for the menu. */
  function key(event) {
    if (list.hidden) return false;
    const whole = `/${typed()}` === options()[chosen].querySelector("b").textContent;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") closed = true;
    else if (event.key === "Tab" || (event.key === "Enter" && !whole)) complete(chosen);
    else return false;
    if (closed) fill();
    event.preventDefault();
    return true;
  }

  return { list, key, fill };
}
