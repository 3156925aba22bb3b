"""A feature for tests alone: who says "alarm 3" is rung once, and a second ring would be seen."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from bot.core.act import Act
from bot.core.events import Heard
from bot.core.feature import Feature
from bot.kernel.context import Context

WORD = "alarm "
LATER = timedelta(minutes=10)
RANG = "alarms.rang"


@dataclass(frozen=True, slots=True)
class Ring(Act):
    name: ClassVar[str] = "alarms.ring"
    number: int


def listen(ctx: Context, heard: Heard) -> None:
    if heard.text.startswith(WORD):
        ctx.later(ctx.now + LATER, Ring(int(heard.text.removeprefix(WORD))))


def ring(ctx: Context, act: Ring) -> None:
    """Ring without looking whether it rang before, as no act that is due should have to."""
    ctx.record(RANG, number=act.number)


ALARMS = Feature("alarms", acts={Ring: ring}, watches={Heard: listen})
