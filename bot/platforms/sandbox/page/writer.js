// Where a person writes: words, commands, answers and changes to what they wrote.

import { hints } from "./hints.js";
import { make } from "./make.js";
import { author, text } from "./posts.js";
import { ask } from "./send.js";
import { square } from "./square.js";
import { words } from "./words.js";

/** `place` is a group's key or "@" and a person's; `speaker()` is who writes, `offered()` the commands. */
export function writer(place, speaker, offered) {
  const area = make("textarea", { rows: "1", placeholder: words.writeShort, maxlength: "4096", autocomplete: "off" });
  const menu = hints(area, offered);
  const what = make("span", { dir: "auto" });
  const stop = make("button", { type: "button", onclick: () => about("", "") }, words.cancel);
  const note = make("p", { class: "about", hidden: true }, what, stop);
  const button = make("button", { type: "submit", class: "main" }, words.send);
  const chosen = make("input", { type: "file", "aria-label": words.attach, onchange: enclose });
  const attach = make("label", { class: "attach", title: words.attach }, make("span", { "aria-hidden": "true" }, "+"), chosen);
  const keys = make("div", { class: "keys" });
  const form = make("form", { class: "write", onsubmit: submit }, menu.list, keys, note, make("div", { class: "line" }, attach, area, button));
  let kind = "";
  let target = "";

  function about(newKind, message) {
    const post = square.post.get(message);
    if (kind === "edit" && newKind !== "edit") area.value = "";
    [kind, target] = [newKind, message];
    note.hidden = kind === "";
    what.textContent = kind === "edit" ? words.editing : post ? words.replying(author(post)) : "";
    button.textContent = kind === "edit" ? words.save : words.send;
    if (kind === "edit") area.value = text(post);
    area.focus();
  }

  async function submit(event) {
    event.preventDefault();
    const [who, said] = [speaker(), area.value];
    if (!who || !said.trim()) return;
    const done = kind === "edit" ? await change(who, said) : await say(who, said);
    if (!done) return;
    area.value = "";
    kind = "";
    about("", "");
  }

  const change = (who, said) => ask("edits", { who: who.key, message: target, words: said }, who.name);

  function say(who, said) {
    return ask("says", { who: who.key, words: said, reply_to: kind === "reply" ? target : "", ...where() }, who.name);
  }

  const where = () => (place.startsWith("@") ? { private: true } : { group: place });

  async function enclose() {
    const [who, file] = [speaker(), chosen.files[0]];
    if (!who || !file) return;
    const kind_ = file.type.startsWith("image/") ? "photo" : file.type.startsWith("audio/") ? "voice" : "file";
    const body = { who: who.key, kind: kind_, name: file.name, mime: file.type, data: await letters(file), words: area.value };
    chosen.value = "";
    if (await ask("sends", { ...body, ...where() }, who.name)) area.value = "";
  }

  function last() {
    const own = (post) => post.place === place && post.author === speaker()?.key && !post.gone && !post.media;
    return [...square.post.values()].filter(own).at(-1);
  }

  area.addEventListener("keydown", (event) => {
    if (menu.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && kind) about("", "");
    else if (event.key === "ArrowUp" && !area.value && last()) {
      event.preventDefault();
      about("edit", last().id);
    }
  });

  function name(label, lasting) {
    area.setAttribute("aria-label", label);
    const press = (words_) => () => say(speaker(), words_);
    keys.replaceChildren(...lasting.map((key) => make("button", { type: "button", onclick: press(key) }, key)));
  }

  return { form, name, focus: () => area.focus(), edit: (id) => about("edit", id), reply: (id) => about("reply", id) };
}

/** Read a file as base64. */
function letters(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.readAsDataURL(file);
  });
}
