// What the server told us of the square, kept up to date.

export const square = {
  person: new Map(),
  group: new Map(),
  post: new Map(),
  menu: new Map(),
  ahead: 0, // milliseconds between the square's clock and ours
};

export const number = (id) => Number(id.replace(/\D+/g, ""));
export const people = () => [...square.person.values()];
export const groups = () => [...square.group.values()];
export const inside = (group) => people().filter((person) => person.key in group.members);
export const tint = (key) => [...square.person.keys()].indexOf(key);
export const clock = () => new Date(Date.now() + square.ahead);
export const administers = (group, key) => ["owner", "admin"].includes(group.members[key]);

/** Take in news; return what changed: [[shelf, key, body]], toasts among it. */
export function take(news) {
  square.ahead = new Date(news.now) - Date.now();
  if (news.all) for (const shelf of ["person", "group", "post", "menu"]) square[shelf].clear();
  for (const [shelf, key, body] of news.things) {
    if (!(square[shelf] instanceof Map)) continue;
    if (body === null) square[shelf].delete(key);
    else square[shelf].set(key, body);
  }
  return news.things;
}

/** The commands offered in a kind of chat, in a language or the fallback: [[word, text]]. */
export function commands(scope, language) {
  const menu = square.menu.get(`${scope} ${language}`) ?? square.menu.get(`${scope} `);
  return menu ? menu.entries : [];
}
