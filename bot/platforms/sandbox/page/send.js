// What is done on the page is asked of the server; when it answers, it is kept there.

import { toast } from "./toasts.js";
import { words } from "./words.js";

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok ? "" : (await answer.json()).barred;
  } catch {
    return "unreachable";
  }
}

/** Do something; returns true when it is done, else says why not. */
export async function ask(deed, body, name = "") {
  const barred = await post(`/do/${deed}`, body);
  if (barred) toast(barred === "silent" || barred === "outside" ? `${name} ${words.barred[barred]}` : words.barred[barred]);
  return !barred;
}

export async function move(step) {
  const barred = await post(`/clock/${step}`, {});
  toast(barred ? words.barred[barred] : words.later[step]);
}
