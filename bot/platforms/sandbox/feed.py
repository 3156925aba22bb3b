"""What a page must know to be up to date, as server-sent events."""

import json
from collections import Counter
from datetime import datetime
from typing import Any

from bot.core.codec import dump
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import Post

LASTING = ("person", "group", "post", "menu")
SHOWN = (*LASTING, "toast")
MOST = 300

Thing = tuple[str, str]


def news(state: State, since: int, now: datetime) -> str:
    """Return the data of one event: the time, and all things that changed after `since`.

    From 0 it is the whole square (the newest posts of each place, no toasts), and the page
    forgets what it had. A thing that is no longer there comes as null.
    """
    fresh = whole(state) if since == 0 else state.ledger.since(since)
    things = [[shelf, key, _body(state, shelf, key)] for shelf, key in fresh if shelf in SHOWN]
    body = {"now": now.isoformat(), "all": since == 0, "things": things}
    return json.dumps(body, ensure_ascii=False)


def whole(state: State) -> list[Thing]:
    """Return everything a page begins with, in its order."""
    shelves = state.ledger.shelves
    things = [(name, key) for name in LASTING for key in shelves[name]]
    left = past(state)
    return [thing for thing in things if thing not in left]


def past(state: State) -> set[Thing]:
    """Return the posts that are left out because their place is busy."""
    seen: Counter[str] = Counter()
    left: set[Thing] = set()
    for post in reversed(list(state.posts.values())):
        seen[post.place] += 1
        if seen[post.place] > MOST:
            left.add(("post", post.id))
    return left


def event(name: str, data: str) -> bytes:
    """Write one server-sent event; its id is where a page goes on after a break."""
    return f"id: {name}\ndata: {data}\n\n".encode()


def resume(last: str, epoch: str, version: int) -> int:
    """Return where a page goes on: after what it saw last in this run, else from the start."""
    seen_epoch, _, number = last.partition("-")
    if seen_epoch != epoch or not (number.isascii() and number.isdecimal()):
        return 0
    return int(number) if int(number) <= version else 0


def _body(state: State, shelf: str, key: str) -> Any:
    thing = state.ledger.shelves[shelf].get(key)
    return dump(thing) if not isinstance(thing, Post) else _drawn(thing)


def _drawn(post: Post) -> dict[str, Any]:
    return {
        "id": post.id,
        "place": post.place,
        "author": post.author,
        "at": post.at.isoformat(),
        "spans": [[span.text, span.look.value] for span in post.spans],
        "labels": [[label.text, label.index, label.home] for label in post.labels],
        "numbered": post.numbered,
        "picks": [list(pick) for pick in post.picks],
        "reply_to": post.reply_to,
        "media": post.media,
        "file": post.file,
        "edited": post.edited,
        "gone": post.gone,
        "pinned": post.pinned,
    }
