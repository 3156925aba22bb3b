"""What is measured of each bot: speed, delay, edits, work for an ordinary message."""

import asyncio
import time
from dataclasses import dataclass

from benchmarks.runners import Running
from benchmarks.street import OPTIONS, PATIENCE_S, Order, Street

MESSAGES = 2000
STEADY_PER_S, STEADY_S = 300, 10
BURST_PER_S, BURST_S = 100, 10
PLAIN_WORDS = "The bins are collected on Thursday this week because of the holiday"


@dataclass(frozen=True)
class Burst:
    edits: int
    final_s: float  # from the last press until the card shows all


async def introduce(street: Street) -> None:
    """Let everybody be seen, so that all are members the bot knows."""
    await street.do([street.said(person, "Hello") for person in street.people])
    await poll(street, "Ready?", street.people[0])  # what is said in a group is heard in order


async def poll(street: Street, title: str, asker: int) -> dict[str, object]:
    """Ask something anew; return the card. One person can only have two questions open."""
    await street.say(asker, f"/poll {title} | Friday | Saturday | for 2 days")
    deadline = time.perf_counter() + PATIENCE_S
    while title not in (card := await street.card())["text"] or not card["buttons"]:
        assert time.perf_counter() < deadline, card
        await asyncio.sleep(0.1)
    await street.calm()
    return card


async def votes_per_s(street: Street, card: dict[str, object]) -> float:
    """Put everybody's presses down at once; return answers a second until the last one."""
    orders = [press(card, person, option) for option in range(OPTIONS) for person in street.people]
    before = (await street.counts())["answers"]
    await street.do(orders)
    await street.until(lambda counts: counts["answers"] >= before + len(orders))
    return len(orders) / max(await street.took(before))


async def p99_ms(street: Street, card: dict[str, object]) -> float:
    """Press at a steady pace; return how long the slowest hundredth waits at least."""
    before = (await street.counts())["answers"]
    number = STEADY_PER_S * STEADY_S
    await _steadily(street, card, number, STEADY_PER_S)
    await street.until(lambda counts: counts["answers"] >= before + number)
    took = sorted(await street.took(before))
    return took[int(len(took) * 0.99)] * 1000


async def burst(street: Street, card: dict[str, object]) -> Burst:
    """A thousand people vote within ten seconds; count the edits until the card shows it."""
    before = await street.calls("editMessageText") + await street.calls("editMessageReplyMarkup")
    number = BURST_PER_S * BURST_S
    await _steadily(street, card, number, BURST_PER_S)
    ended = time.perf_counter()
    while str(number // OPTIONS) not in " ".join((await street.card())["labels"]):
        await asyncio.sleep(0.02)
        assert time.perf_counter() - ended < 60, await street.card()
    final_s = time.perf_counter() - ended
    await street.calm()
    after = await street.calls("editMessageText") + await street.calls("editMessageReplyMarkup")
    return Burst(after - before, final_s)


async def cpu_ms(street: Street, running: Running) -> float:
    """Return the processor milliseconds that one ordinary message in the group costs."""
    begun = running.cpu_s()
    people = street.people
    await street.do(
        [
            street.said(people[place % len(people)], f"{PLAIN_WORDS} ({place})")
            for place in range(MESSAGES)
        ]
    )
    await street.until(lambda counts: not counts["waiting"])
    spent, former = running.cpu_s(), begun
    while spent - former > 0.05:
        former = spent
        await asyncio.sleep(0.5)
        spent = running.cpu_s()
    return (spent - begun) / MESSAGES * 1000


async def _steadily(street: Street, card: dict[str, object], number: int, per_s: int) -> None:
    """Press at the moments that were planned, however long one press takes to put down."""
    begun, tasks = time.perf_counter(), []
    for place in range(number):
        person = street.people[place % len(street.people)]
        option = (place + place // len(street.people)) % OPTIONS
        await asyncio.sleep(max(0.0, begun + place / per_s - time.perf_counter()))
        tasks.append(asyncio.ensure_future(street.do(press(card, person, option))))
    await asyncio.gather(*tasks)


def press(card: dict[str, object], person: int, option: int) -> Order:
    buttons = card["buttons"]
    assert isinstance(buttons, list)
    post = {"chat": card["chat"], "id": card["id"]}
    data = buttons[option]["callback_data"]
    return {"do": "sends_data", "post": post, "person": person, "data": data}
