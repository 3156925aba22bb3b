"""Bad days that all end well, and planted bugs that a bad day must bring to light."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.core.delivery import Declined, Wait, Why
from bot.core.outgoing import Can
from bot.kernel import inbox, inner, ledger, outbox, postroom, resolve, settle, timers
from bot.kernel.house import House
from bot.kernel.intake import Inbox
from bot.kernel.tables import cards, groups
from bot.kernel.tables import outbox as rows
from bot.kernel.timers import Ticker
from bot.platforms.sandbox.link import EVERYTHING
from tests.kernel import simulation
from tests.kernel.rough import RoughLink
from tests.kernel.simulation import Simulation, Wrong

DOORS = (EVERYTHING & ~Can.WRITE_FIRST, EVERYTHING)
FEW, MANY = range(4), range(4, 200)
SOME = (0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 6)))
Plant = Callable[[pytest.MonkeyPatch], None]


@pytest.mark.parametrize("seed", FEW)
async def test_a_bad_day_ends_well(seed: int, tmp_path: Path) -> None:
    await Simulation(tmp_path / "bot.db", seed).run()


@pytest.mark.parametrize("seed", SOME)
async def test_a_bad_day_ends_well_where_repeats_are_seen(seed: int, tmp_path: Path) -> None:
    await Simulation(tmp_path / "bot.db", seed, EVERYTHING & ~Can.SEND_ONCE).run()


@pytest.mark.parametrize("seed", SOME)
async def test_a_bad_day_ends_well_behind_closed_doors(seed: int, tmp_path: Path) -> None:
    await Simulation(tmp_path / "bot.db", seed, DOORS[0]).run()


@pytest.mark.slow
@pytest.mark.no_cover  # the few above ran through the same lines
@pytest.mark.parametrize("seed", MANY)
async def test_many_bad_days_end_well(seed: int, tmp_path: Path) -> None:
    await Simulation(tmp_path / "bot.db", seed).run()


def no_memory_of_events(patch: pytest.MonkeyPatch) -> None:
    """What is told twice is kept twice."""
    kept, numbers = Inbox._keep, iter(range(10**6))

    def keep(whole: Inbox, tx: Any, account: str, batch: Any, *more: Any) -> Any:
        renamed = [replace(each, id=f"{each.id}/{next(numbers)}") for each in batch]
        return kept(whole, tx, account, renamed, *more)

    patch.setattr(Inbox, "_keep", keep)


def heard_before_kept(patch: pytest.MonkeyPatch) -> None:
    """The platform is told first, and only then is it kept."""

    async def pump(link: RoughLink, intake: Any) -> int:
        batch = link.square.waiting()
        link.square.heard(batch)
        if batch:
            await intake.keep("sandbox", batch, "1")
        return len(batch)

    patch.setattr(RoughLink, "pump", pump)


def done_is_not_marked(patch: pytest.MonkeyPatch) -> None:
    """Now and then a decided row goes on waiting."""
    finish, note, count = inbox.finish, inbox.note, iter(range(10**6))

    def sometimes(tx: Any, row: int) -> None:
        if next(count) % 5:
            finish(tx, row)

    def noted(tx: Any, batch: Any, now: Any) -> Any:
        number, new = note(tx, batch, now)
        for each in new:
            if not next(count) % 5:
                inbox.put_off(tx, each)
        return number, new

    patch.setattr(inbox, "finish", sometimes)
    patch.setattr(inbox, "note", noted)


def sent_before_sending(patch: pytest.MonkeyPatch) -> None:
    """A row counts as sent when it sets out."""
    claim = postroom._claim

    def claimed(tx: Any, ids: Any) -> Any:
        found = claim(tx, ids)
        tx.execute(update(rows).where(rows.c.id.in_(ids)).values(state="sent"))
        return found

    patch.setattr(postroom, "_claim", claimed)


def dropped_when_told_to_wait(patch: pytest.MonkeyPatch) -> None:
    settled = settle.settle

    def hasty(tx: Any, house: Any, row: Any, outcome: Any, now: Any) -> bool:
        given_up = Declined(Why.INVALID) if isinstance(outcome, Wait) else outcome
        return settled(tx, house, row, given_up, now)

    patch.setattr(settle, "settle", hasty)


def nothing_recovered(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(settle, "recover", lambda *_: None)


def recovered_twice(patch: pytest.MonkeyPatch) -> None:
    """What was on its way is said anew, as if it were new words."""

    def recover(tx: Any, house: Any, now: Any) -> None:
        for row in list(tx.execute(rows.select().where(rows.c.state == "sending"))):
            settle._doubt(tx, row, now)

    patch.setattr(settle, "recover", recover)


def cards_forget_where_they_hang(patch: pytest.MonkeyPatch) -> None:
    stands = settle._stands

    def forgets(tx: Any, row: Any, ref: str) -> None:
        stands(tx, row, ref)
        tx.execute(update(cards).values(ref=""))

    patch.setattr(settle, "_stands", forgets)


def older_card_wins(patch: pytest.MonkeyPatch) -> None:
    """A card brought up to date is taken for shown already."""
    put, said = outbox.put_card, set[tuple[str, str]]()

    def first_only(tx: Any, house: Any, target: Any, words: Any, slip: Any) -> None:
        if (slip.card, target.dest) not in said:
            said.add((slip.card, target.dest))
            put(tx, house, target, words, slip)
        else:
            rows_of = {"group_id": target.group, "dest": target.dest, "priority": 2}
            tx.execute(
                rows.insert().values(
                    **rows_of,
                    state="sent",
                    card=slip.card,
                    due=slip.now,
                    created=slip.now,
                    acts=[],
                    policy="repeat",
                    ref="m0",
                )
            )

    patch.setattr(outbox, "put_card", first_only)


def nobody_guards_the_group(patch: pytest.MonkeyPatch) -> None:
    """Numbers are not kept out of what the bot says."""
    made = simulation.house

    def unguarded(can: Can) -> House:
        return replace(made(can), guards=())

    patch.setattr(simulation, "house", unguarded)


def chain_without_links(patch: pytest.MonkeyPatch) -> None:
    """The head of the chain is not carried on."""
    record = ledger.record

    def loose(tx: Any, group: int, *rest: Any) -> None:
        record(tx, group, *rest)
        tx.execute(update(groups).where(groups.c.id == group).values(fact_head=""))

    patch.setattr(ledger, "record", loose)


def deadlines_forgotten(patch: pytest.MonkeyPatch) -> None:
    async def never(_: Ticker) -> int:
        return 0

    patch.setattr(Ticker, "run_due", never)


def timers_fire_twice(patch: pytest.MonkeyPatch) -> None:
    """What is due is done, and done again."""
    act = timers._act

    def twice(*due: Any) -> None:
        act(*due)
        act(*due)

    patch.setattr(timers, "_act", twice)


def anybody_may_press(patch: pytest.MonkeyPatch) -> None:
    """Nobody looks whom a button was offered to."""
    patch.setattr(resolve, "_audience", lambda *_: True)


def doors_stay_shut(patch: pytest.MonkeyPatch) -> None:
    """What was kept for somebody is never handed out."""
    patch.setattr(inner, "_release", lambda _: None)


PLANTED: tuple[Plant, ...] = (
    no_memory_of_events,
    heard_before_kept,
    done_is_not_marked,
    sent_before_sending,
    dropped_when_told_to_wait,
    nothing_recovered,
    recovered_twice,
    cards_forget_where_they_hang,
    older_card_wins,
    nobody_guards_the_group,
    chain_without_links,
    deadlines_forgotten,
    timers_fire_twice,
    anybody_may_press,
    doors_stay_shut,
)


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
async def test_a_planted_bug_is_found(
    plant: Plant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    with pytest.raises((Wrong, TimeoutError)):  # noqa: PT012 - any of the days may show it
        for seed in range(30):
            async with asyncio.timeout(20):
                await Simulation(tmp_path / f"{seed}.db", seed, DOORS[seed % 2]).run()
