"""Whether a number ever leaves the house: `python -m benchmarks.leaks --conversations 1000000`.

People say numbers in every way they know, in every place; whatever the bot sends to the group,
logs, counts or exports is searched for them, in any form of their digits.
"""

import argparse
import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from prometheus_client import generate_latest

from benchmarks.forms import FORMS, digits_of
from bot.core.delivery import Outcome, Parcel
from bot.core.outgoing import Rendered
from bot.features import phones
from bot.kernel import export
from bot.kernel.levels import levels
from bot.kernel.ports import Postman
from bot.meters import MeteredPostman, Meters
from bot.platforms.sandbox.square import Square
from tests.chat import Chat, open_chat
from tests.logged import logged

TOGETHER = 250  # messages that come at once
Place = Callable[[Square, str, str], object]
TAIL = 9  # digits by which a number is known, however it begins
NAMES = ("Ana", "Ben", "Cem", "Dot", "Eve", "Flo")


@dataclass
class Oracle:
    """Knows every number that was said, and looks for them in all that comes out."""

    said: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)
    looked: int = 0

    def knows(self, number: str) -> None:
        self.said.add(number[-TAIL:])

    def looks(self, where: str, words: str) -> None:
        self.looked += 1
        for digits in digits_of(words):
            for at in range(len(digits) - TAIL + 1):
                if digits[at : at + TAIL] in self.said:
                    self.found.append(f"{where}: {words[:200]}")
                    return


class Overhearing:
    """A postman whose every group message is looked at before it goes."""

    def __init__(self, oracle: Oracle, postman: Postman) -> None:
        self._oracle, self._postman = oracle, postman
        self.abilities = postman.abilities

    async def deliver(self, parcel: Parcel) -> Outcome:
        if not parcel.private and isinstance(parcel.order, Rendered):
            for words in _shown(parcel.order):
                self._oracle.looks("group", words)
        return await self._postman.deliver(parcel)


def _shown(order: Rendered) -> Iterator[str]:
    yield order.text
    yield "\n".join(label.text for label in order.labels)
    yield order.media.name if order.media else ""
    if order.show:
        yield "\n".join((order.show.question, *order.show.options))


def say(chat: Chat, chance: Random, oracle: Oracle, lines: int) -> None:
    """Let somebody say numbers somewhere, one in each line."""
    words = "\n".join(_line(chance, oracle) for _ in range(lines))
    where = chance.choice((*PLACES, *[_in_the_group] * len(PLACES)))
    where(chat.square, chance.choice(NAMES), words)


def _in_the_group(square: Square, who: str, words: str) -> None:
    square.says(who, words)


def _to_the_bot(command: str, then: str = "") -> Place:
    return lambda square, who, words: square.says(who, f"{command}{words}{then}", private=True)


def _by_an_edit(square: Square, who: str, words: str) -> None:
    square.edits(who, square.says(who, "good morning"), words)


def _in_two_messages(square: Square, who: str, words: str) -> None:
    half = len(words) // 2
    square.says(who, words[:half] or "0")
    square.says(who, words[half:] or "0")


PLACES: tuple[Place, ...] = (
    lambda square, who, words: square.says(who, f"/ask a ride, {words}"),
    lambda square, who, words: square.says(who, f"/number {words}"[:300]),
    lambda square, who, words: square.shares_contact(who, who, words),
    lambda square, who, words: square.says(who, "look", carriers=(words,), media="file"),
    _by_an_edit,
    _in_two_messages,
    _to_the_bot("/ask soup | near "),
    _to_the_bot("/offer bread "),
    _to_the_bot("/poll which | ", " | none"),
    _to_the_bot("/straw who rings? | ", " | nobody"),
    _to_the_bot("/thanks 1 "),
)


def _line(chance: Random, oracle: Oracle) -> str:
    number = _number(chance)
    oracle.knows(number)
    before, after = chance.choice(AROUND)
    return f"{before}{chance.choice(FORMS)(number, chance)}{after}"


AROUND = (
    ("ring me on ", ""),
    ("", " any time"),
    ("mum is in hospital, please call ", " before six"),
    ("text ", ", I cannot talk"),
    ("new phone! ", " save it"),
    ("Whatsapp: ", "."),
    ("my number is ", " if anybody has a ladder"),
    ("(", ")"),
)


def _number(chance: Random) -> str:
    if chance.randrange(4):
        return f"447700900{chance.randrange(1000):03}"
    return f"1{chance.choice(('212', '415', '305'))}55501{chance.randrange(100):02}"


async def play(numbers: int, seed: int, folder: Path, lines: int = 1) -> Oracle:
    """Let so many numbers be said, some in each message; return what was looked at and found."""
    chance, oracle, meters = Random(seed), Oracle(), Meters()
    with logged() as log:
        async with open_chat(f"sqlite:///{folder}/{seed}.db", people=NAMES) as chat:
            heard = Overhearing(oracle, chat.link)
            chat.engine.postroom.postmen = {"sandbox": MeteredPostman(meters, heard)}
            for at in range(numbers // lines):
                say(chat, chance, oracle, lines)
                if at % TOGETHER == 0:
                    await chat.settle()
            await chat.settle()
            meters.levels(await chat.engine.db.read(levels, chat.clock.now()))
            document = await chat.engine.db.read(export.export, 1, _guarded)
    for words in _strings(document):
        oracle.looks("export", words)
    oracle.looks("metrics", generate_latest(meters.registry).decode())
    for line in log.getvalue().splitlines():
        oracle.looks("log", line)
    return oracle


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, held in value.items():
                yield name
                yield from _strings(held)
        case list():
            for held in value:
                yield from _strings(held)


def _guarded(words: str) -> str:
    return phones.guard(words, ("GB",))


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.leaks", description=__doc__)
    options.add_argument("--conversations", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args(arguments)
    street, done, began = 5000, 0, time.monotonic()
    while done < asked.conversations:
        count = min(street, asked.conversations - done)
        with TemporaryDirectory() as folder:
            oracle = asyncio.run(play(count, asked.seed + done, Path(folder)))
        done += count
        print(f"{done} conversations, {oracle.looked} texts, {time.monotonic() - began:.0f} s")
        if oracle.found:
            raise SystemExit("\n".join(oracle.found))


if __name__ == "__main__":
    main()
