// The small menus behind the dots of a column: what may be changed about a group or a person.

import { shareContact } from "./dialogs.js";
import { make } from "./make.js";
import { ask } from "./send.js";
import { administers } from "./square.js";
import { words } from "./words.js";

function menu(name, ...items) {
  const box = make("details", { class: "menu" }, make("summary", { "aria-label": words.more(name) }, "⋯"), make("div", {}, ...items));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.open = false;
    box.querySelector("summary").focus();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) box.open = false;
  });
  return box;
}

/** Close open menus when something else is pressed. */
export function closeElsewhere(event) {
  for (const box of document.querySelectorAll("details.menu[open]")) {
    if (!box.contains(event.target)) box.open = false;
  }
}

export function personMenu(person, group) {
  const act = (label, deed, body = {}) => {
    const onclick = (event) => {
      const box = event.target.closest("details");
      box.open = false;
      box.querySelector("summary").focus();
      ask(deed, { who: person.key, ...body }, person.name);
    };
    return make("button", { type: "button", onclick }, label);
  };
  const items = [];
  if (group && person.key in group.members) {
    const now = administers(group, person.key);
    items.push(act(words.leave, "leaves"));
    items.push(act(now ? words.dismiss : words.appoint, "appoints", { administers: !now }));
  } else items.push(act(words.join, "joins"));
  items.push(make("button", { type: "button", onclick: () => shareContact(person) }, words.share));
  items.push(person.door ? act(words.shut, "shuts") : act(words.start, "starts"));
  return menu(person.name, ...items);
}

export function groupMenu(group) {
  const right = (name) => {
    const box = make("input", { type: "checkbox", name, checked: group.rights.includes(name) });
    return make("label", {}, box, words.rights[name]);
  };
  const boxes = make("div", {}, ...Object.keys(words.rights).map(right));
  boxes.addEventListener("change", () => {
    const rights = [...boxes.querySelectorAll(":checked")].map((box) => box.name);
    ask("allows", { group: group.key, rights });
  });
  return menu(group.title, make("p", {}, words.may), boxes);
}
