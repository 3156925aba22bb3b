// Elements from plain values. Words only ever become text, never markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== "" && child !== undefined && child !== null));
  return element;
}

export function face(person, tint) {
  const initial = Array.from(person.name)[0]?.toUpperCase() ?? "?";
  return make("span", { class: `face tint-${tint % 6}`, "aria-hidden": "true" }, initial);
}
