// The two questions this page asks in a window of their own.

import { ask } from "./send.js";

function asked(id, fill, done) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector("form");
  form.reset();
  fill(form.elements);
  dialog.onclose = () => {
    if (dialog.returnValue) done(form.elements);
  };
  dialog.returnValue = "";
  dialog.showModal();
}

export function addPerson() {
  const done = (fields) => ask("arrives", { name: fields.name.value, seen: fields.seen.value === "yes" });
  asked("newcomer", () => {}, done);
}

export function shareContact(person) {
  const fill = (fields) => {
    fields.name.value = person.name;
  };
  const done = (fields) => {
    const card = { name: fields.name.value, number: fields.number.value, private: fields.private.value === "yes" };
    ask("shares", { who: person.key, ...card }, person.name);
  };
  asked("contact", fill, done);
}
