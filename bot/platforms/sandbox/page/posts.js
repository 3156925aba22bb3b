// One message, drawn.

import { face, make } from "./make.js";
import { square, tint } from "./square.js";
import { words } from "./words.js";

const LOOKS = { bold: "strong", italic: "em", code: "code" };
const QUOTE = 80;

const time = (at) => at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
const day = (at) => at.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });

export const author = (post) => (post.author ? (square.person.get(post.author)?.name ?? "?") : words.bot);
export const text = (post) => post.spans.map(([said]) => said).join("");

export function dayLabel(post, former) {
  const today = day(new Date(post.at));
  return former && day(new Date(former.at)) === today ? "" : today;
}

/** Draw a post into its element. `hands` says what its reader can do: {own, press, more}. */
export function draw(element, post, hands) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.label : undefined;
  element.className = ["post", post.author ? "" : "from-bot", post.gone ? "gone" : "", hands.own ? "own" : ""].join(" ");
  element.replaceChildren(portrait(post), said(post, hands));
  if (focused === undefined) return;
  const same = [...element.querySelectorAll("button")].find((button) => button.dataset.label === focused);
  (same ?? element.querySelector("button"))?.focus();
}

function portrait(post) {
  if (post.author) return face({ name: author(post) }, tint(post.author));
  return make("span", { class: "face bot", "aria-hidden": "true" }, "CG");
}

function said(post, hands) {
  const at = new Date(post.at);
  const marks = [post.edited ? words.edited : "", post.pinned ? words.pinned : "", post.media === "contact" && !post.gone ? words.contact : ""];
  const box = make(
    "div",
    { class: "said" },
    make(
      "p",
      { class: "by" },
      make("b", { dir: "auto" }, author(post)),
      make("time", { datetime: post.at, title: at.toLocaleString() }, time(at)),
      ...marks.filter(Boolean).map((mark) => make("span", {}, mark)),
      post.gone ? "" : dots(post, hands),
    ),
    bubble(post),
  );
  if (post.labels.length) box.append(offers(post, hands));
  if (post.picks.length) box.append(picks(post));
  return box;
}

function bubble(post) {
  if (post.gone) return make("div", { class: "bubble" }, words.gone);
  const spans = post.spans.map(([piece, look]) => (LOOKS[look] ? make(LOOKS[look], {}, piece) : piece));
  return make("div", { class: "bubble", dir: "auto" }, quote(post), file(post), ...spans);
}

function file(post) {
  if (!post.file) return "";
  const name = words.file[post.media] ?? words.file.file;
  if (post.media === "place") return make("span", { class: "file" }, `${name}: ${post.file}`);
  const source = `/file/${encodeURIComponent(post.file)}`;
  if (post.media === "photo") return make("img", { class: "file", src: source, alt: `${name}. ${text(post)}` });
  if (post.media === "voice" || post.media === "audio")
    return make("audio", { class: "file", src: source, controls: true, preload: "none", "aria-label": name });
  return make("a", { class: "file", href: source, download: post.file }, name);
}

function quote(post) {
  const answered = square.post.get(post.reply_to);
  if (!answered) return "";
  const short = answered.gone ? words.gone : text(answered).slice(0, QUOTE);
  return make("span", { class: "quote", dir: "auto" }, `${author(answered)}: ${short}`);
}

function offers(post, hands) {
  const buttons = post.labels.map(([label, index, home]) =>
    make(
      "button",
      { type: "button", dir: "auto", "data-label": label, title: label, onclick: () => hands.press(post, index, home) },
      post.numbered ? `${index + 1}` : label,
      home ? make("span", { "aria-hidden": "true" }, " ↗") : "",
    ),
  );
  return make("div", { class: "offers" }, ...buttons);
}

function picks(post) {
  const names = post.picks.map(([key, index]) => `${square.person.get(key)?.name ?? "?"} (${index + 1})`);
  return make("p", { class: "picks" }, words.picked(names.join(", ")));
}

function dots(post, hands) {
  const button = make(
    "button",
    { type: "button", class: "dots", "data-label": "more", "aria-expanded": "false", "aria-label": words.moreMessage(author(post)) },
    "⋯",
  );
  button.addEventListener("click", () => toggle(button, post, hands));
  return button;
}

function toggle(button, post, hands) {
  const box = button.closest(".said");
  const shown = box.querySelector(".acts");
  button.setAttribute("aria-expanded", String(!shown));
  if (shown) return shown.remove();
  const acts = hands.more(post).map(([label, act]) => make("button", { type: "button", onclick: act }, label));
  return box.querySelector(".bubble").after(make("div", { class: "acts" }, ...acts));
}
