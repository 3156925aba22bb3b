// The page: listens to the square and keeps its columns up to date.

import { column, places } from "./columns.js";
import { addPerson } from "./dialogs.js";
import { closeElsewhere } from "./menus.js";
import { move } from "./send.js";
import { clock, square, take } from "./square.js";
import { tabs } from "./tabs.js";
import { toast } from "./toasts.js";
import { words } from "./words.js";

const AGAIN_MS = 2000;
const TICK_MS = 10000;
const narrow = matchMedia("(max-width: 719px)");
const columns = new Map();
const room = document.getElementById("columns");
const shown = tabs(document.getElementById("tabs"), columns);
const live = document.getElementById("live");

function arrange(first) {
  const there = places();
  for (const [place, gone] of columns) {
    if (there.includes(place)) continue;
    gone.element.remove();
    columns.delete(place);
  }
  for (const place of there) {
    if (columns.has(place)) continue;
    const made = column(place, (key) => shown.show(`@${key}`));
    columns.set(place, made);
    room.append(made.element);
    shown.begin(place, first);
  }
}

function update(news) {
  const things = take(news);
  if (news.all) for (const each of columns.values()) each.clear();
  arrange(news.all);
  const posts = changedPosts(things);
  const people = things.some(([shelf]) => shelf === "person" || shelf === "group");
  for (const each of columns.values()) {
    if (people) each.refresh();
    const fresh = each.posts(posts, news.all);
    if (fresh && !news.all) shown.arrived(each.place, fresh);
  }
  if (things.length) shown.draw();
  if (news.all) for (const each of columns.values()) each.toEnd();
  for (const [shelf, , body] of things) if (shelf === "toast" && body?.text) tell(body);
  tick();
}

/** Posts that changed, and those that quote one of them. */
function changedPosts(things) {
  const keys = new Set(things.filter(([shelf]) => shelf === "post").map(([, key]) => key));
  return keys.size ? [...square.post.values()].filter((post) => keys.has(post.id) || keys.has(post.reply_to)) : [];
}

function tell(note) {
  toast(words.toast(square.person.get(note.person)?.name ?? "", note.text));
}

function tick() {
  const now = clock();
  const shape = { weekday: narrow.matches ? undefined : "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  const time = document.getElementById("now");
  time.dateTime = now.toISOString();
  time.title = now.toLocaleString([], { dateStyle: "full", timeStyle: "short" });
  time.textContent = now.toLocaleString([], shape);
}

function connected(well) {
  const text = well ? words.live : words.lost;
  if (live.textContent !== text) live.textContent = text;
  live.classList.toggle("lost", !well);
}

function listen() {
  const source = new EventSource("/feed");
  source.onopen = () => connected(true);
  source.onmessage = (event) => update(JSON.parse(event.data));
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_MS);
  };
}

for (const button of document.querySelectorAll("[data-step]")) button.addEventListener("click", () => move(button.dataset.step));
document.getElementById("add").addEventListener("click", addPerson);
narrow.addEventListener("change", tick);
document.addEventListener("pointerdown", closeElsewhere);
setInterval(tick, TICK_MS);
listen();
