// Short words for one person that go away by themselves.

const STAYS_MS = 7000;

export function toast(text) {
  const note = document.createElement("p");
  note.textContent = text;
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), STAYS_MS);
}
