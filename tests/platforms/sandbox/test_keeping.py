"""The square is kept between starts, whole."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.clock import HandClock
from bot.core.delivery import Parcel
from bot.core.ids import ChatRef
from bot.core.outgoing import Label, Menu, Rendered, Span, TakeDown
from bot.platforms.sandbox.keeping import Keeping, UnreadableError, forget
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.square import Square

GROUP = ChatRef("sandbox", "g1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "sandbox.json"


def again(path: Path) -> Square:
    """Start anew on what was kept."""
    square = Square(HandClock())
    assert Keeping(path, square.state.ledger).load()
    return square


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def opened() -> Square:
    square = Square(HandClock())
    square.crowd.opens("Our street", "Ana", "Ben")
    return square


async def test_everything_stands_again_after_a_stop(path: Path) -> None:
    square = opened()
    keeping = Keeping(path, square.state.ledger)
    link = SandboxLink(square, save=keeping.save)
    card = Rendered((Span("Milk?"),), (Label("I can help", 0),), keys=("I need",))
    await link.deliver(Parcel(1, GROUP, card))
    await link.deliver(Parcel(2, ChatRef("sandbox", "ana"), card, private=True))
    await link.publish([Menu("group", "en", (("ask", "Ask"),))])
    square.crowd.shuts("Ben")
    square.passes(timedelta(hours=1))
    await keeping.close()

    former, later = square.state, again(path).state
    for shelf in ("person", "group", "post", "menu", "event", "row", "number"):
        assert dict(later.ledger.shelves[shelf]) == dict(former.ledger.shelves[shelf])
    assert again(path).ahead == timedelta(hours=1)


async def test_what_was_said_stays_in_its_order(path: Path) -> None:
    square = opened()
    first = square.says("Ana", "one")
    square.says("Ben", "two")
    square.edits("Ana", first, "one!")
    await Keeping(path, square.state.ledger).save()

    assert [post.text for post in again(path).group_posts()] == ["one!", "two"]


async def test_a_row_delivered_before_the_stop_is_not_said_again(path: Path) -> None:
    square = opened()
    link = SandboxLink(square, save=Keeping(path, square.state.ledger).save)
    parcel = Parcel(1, GROUP, Rendered((Span("Hello"),)))
    before = await link.deliver(parcel)

    later = again(path)
    assert await SandboxLink(later).deliver(parcel) == before
    assert len(later.group_posts()) == 1


async def test_what_was_taken_down_is_nowhere_in_the_file(path: Path) -> None:
    square = opened()
    keeping = Keeping(path, square.state.ledger)
    ref = square.says("Ben", "ring 07700 900123")
    await keeping.save()
    kept = "900123" in text(path)
    square.heard(square.waiting())
    await SandboxLink(square, save=keeping.save).deliver(Parcel(1, GROUP, TakeDown(ref)))

    assert kept
    assert "900123" not in text(path)


async def test_saves_at_the_same_time_all_return_when_it_is_there(path: Path) -> None:
    square = opened()
    keeping = Keeping(path, square.state.ledger)

    async def say(words: str) -> None:
        square.says("Ana", words)
        await keeping.save()
        assert words in text(path)

    await asyncio.gather(*(say(f"word number {n}") for n in range(20)))
    assert len(again(path).group_posts()) == 20


async def test_a_draft_left_by_a_stop_does_no_harm(path: Path) -> None:
    square = opened()
    keeping = Keeping(path, square.state.ledger)
    await keeping.save()
    path.with_name("sandbox.json.draft").write_text("half")

    assert again(path).state.group().title == "Our street"


def test_nothing_kept_is_not_a_fault(path: Path) -> None:
    assert not Keeping(path, Square(HandClock()).state.ledger).load()


@pytest.mark.parametrize("words", ["nonsense", '["shop", "1", {}]', '["person", "a", {}]', "[1]"])
def test_a_file_that_is_not_ours_is_told(path: Path, words: str) -> None:
    path.parent.mkdir()
    path.write_text(words)

    with pytest.raises(UnreadableError, match="--fresh"):
        Keeping(path, Square(HandClock()).state.ledger).load()


def test_the_file_is_for_its_owner_only(path: Path) -> None:
    asyncio.run(Keeping(path, opened().state.ledger).save())

    assert path.stat().st_mode & 0o077 == 0


def test_beginning_anew_forgets(path: Path) -> None:
    asyncio.run(Keeping(path, opened().state.ledger).save())
    forget(path)
    forget(path)

    assert not path.exists()
