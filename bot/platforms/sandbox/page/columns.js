// One chat in a column: a group, or the private chat of a person with the bot.

import { face, make } from "./make.js";
import { dayLabel, draw } from "./posts.js";
import { groupMenu, personMenu } from "./menus.js";
import { ask } from "./send.js";
import { administers, clock, commands, groups, inside, number, people, square, tint } from "./square.js";
import { words } from "./words.js";
import { writer } from "./writer.js";

/** Make the column of a place. `goHome(key)` shows a person's private chat. */
export function column(place, goHome) {
  const isGroup = !place.startsWith("@");
  const subject = () => (isGroup ? square.group.get(place) : square.person.get(place.slice(1)));
  const head = make("header", { class: "head" });
  const log = make("div", { class: "log", role: "log", tabindex: "0", "data-nothing": words.nothing });
  const as = make("fieldset", { class: "as" }, make("legend", {}, words.speaking));
  const write = writer(place, speaker, offered);
  const element = make("section", { class: isGroup ? "column of-group" : "column", "data-place": place }, head, log, write.form);
  const drawn = new Map();
  let acting = "";
  if (isGroup) write.form.prepend(as);

  function speaker() {
    if (!isGroup) return subject();
    const here = inside(subject());
    return here.find((person) => person.key === acting) ?? here[0];
  }

  function offered() {
    const who = speaker();
    const looksAfter = who && (isGroup ? [subject()] : groups()).some((group) => administers(group, who.key));
    const scopes = [isGroup ? "group" : "private", ...(looksAfter ? ["facilitators"] : [])];
    const all = scopes.flatMap((scope) => commands(scope, who?.language ?? ""));
    return [...new Map(all)];
  }

  const hands = (post) => ({
    own: !isGroup && post.author !== "",
    press: async (pressed, index, home) => {
      const who = speaker();
      if (who && (await ask("presses", { who: who.key, message: pressed.id, index }, who.name)) && home) goHome(who.key);
    },
    more: (of) => {
      const own = of.author && of.author === speaker()?.key;
      const acts = [[words.reply, () => write.reply(of.id)]];
      if (own && !of.media) acts.push([words.edit, () => write.edit(of.id)]);
      if (own) acts.push([words.remove, () => ask("removes", { who: of.author, message: of.id })]);
      return acts;
    },
  });

  /** Draw the posts of this place that changed; return how many are new. */
  function posts(changed, first) {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    let fresh = 0;
    for (const post of changed.filter((each) => each.place === place).sort((a, b) => number(a.id) - number(b.id))) {
      const before = drawn.get(post.id);
      const box = before ?? make("article", {});
      if (!before) {
        drawn.set(post.id, box);
        const label = dayLabel(post, square.post.get(log.lastElementChild?.dataset.post));
        if (label) box.dataset.day = label;
        box.dataset.post = post.id;
        log.append(box);
        fresh += 1;
      }
      draw(box, post, hands(post));
      if (!first) box.classList.add(before ? "changed" : "new");
    }
    if (fresh && atEnd) toEnd();
    return fresh;
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
  }

  function speakers() {
    const here = inside(subject());
    const chosen = speaker()?.key;
    const had = document.activeElement?.closest(".as") === as;
    const radio = (person) => {
      const input = make("input", { type: "radio", name: `as-${place}`, value: person.key, checked: person.key === chosen });
      input.addEventListener("change", () => {
        acting = person.key;
        refresh();
      });
      return make("label", {}, input, make("span", { dir: "auto" }, person.name));
    };
    as.replaceChildren(as.firstElementChild, ...(here.length ? here.map(radio) : [words.nobody]));
    if (had) as.querySelector(":checked")?.focus();
  }

  function titleOfPerson(person) {
    const group = groups()[0];
    const until = group?.restricted[person.key];
    const standing = words.standing[group?.members[person.key] ?? "outside"];
    if (!until || new Date(until) <= clock()) return standing;
    return words.quiet(new Date(until).toLocaleString([], { weekday: "short", hour: "2-digit", minute: "2-digit" }));
  }

  /** Draw the head and the writing line again. */
  function refresh() {
    const about = subject();
    if (!about) return;
    const title = isGroup ? about.title : about.name;
    const under = isGroup ? words.members(inside(about).length) : titleOfPerson(about);
    const open = head.querySelector("details")?.open && head.contains(document.activeElement);
    if (!open) {
      const sign = isGroup ? make("span", { class: "face bot", "aria-hidden": "true" }, "#") : face(about, tint(about.key));
      const menu = isGroup ? groupMenu(about) : personMenu(about, groups()[0]);
      head.replaceChildren(sign, make("div", { class: "names" }, make("h2", { dir: "auto" }, title), make("p", {}, under)), menu);
    }
    element.setAttribute("aria-label", `${title}, ${isGroup ? words.group : words.private}`);
    log.setAttribute("aria-label", title);
    if (isGroup) speakers();
    const who = speaker();
    write.name(isGroup ? words.writeGroup(title, who?.name ?? "") : words.writePrivate(title), isGroup ? [] : about.keys);
  }

  /** Forget what is drawn; what somebody is writing stays. */
  function clear() {
    drawn.clear();
    log.replaceChildren();
  }

  return { element, place, posts, refresh, clear, toEnd, focus: write.focus };
}

export const places = () => [...groups().map((group) => group.key), ...people().map((person) => `@${person.key}`)];
