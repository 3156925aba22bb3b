"""What is said about being forgotten, and a person's data as files."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.core.media import Media
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.rights.acts import ForgetMe
from bot.kernel.holdings import Held


def question() -> Message:
    yes = Button(text("rights-forget-yes"), ForgetMe(sure=True))
    return message(text("rights-forget-question"), buttons=(yes,))


def data(key: str, file: Media) -> Message:
    return replace(message(text(key)), media=file, protect=True)


def held(lines: Sequence[Text], host: str) -> Message:
    head = text("rights-held-by", host=host) if host else text("rights-held")
    return message(head, *(text("rights-held-line", what=line) for line in lines))


def as_json(held: Held) -> bytes:
    return json.dumps(held, ensure_ascii=False, indent=1, default=str).encode()


def as_text(held: Held) -> bytes:
    """Return the same for people: table by table, line by line, nothing left out."""
    lines: list[str] = []
    for table, rows in held.items():
        lines += ["", table.replace("_", " ").upper()]
        for row in rows:
            said = [f"{name.replace('_', ' ')}: {value}" for name, value in row.items()]
            lines.append("- " + "; ".join(said))
    return "\n".join(lines).strip().encode()
