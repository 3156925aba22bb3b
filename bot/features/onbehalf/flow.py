"""Asking under which name, and whether that person agreed."""

from bot.core import clean
from bot.core.incoming import Standing
from bot.core.text import Refused
from bot.features.onbehalf import views
from bot.features.onbehalf.acts import OnBehalf
from bot.kernel.context import Context
from bot.kernel.inner import ChooseGroup, choose_group
from bot.kernel.outward import sayable


def begin(ctx: Context, act: OnBehalf) -> None:
    if not ctx.chat.group:
        choose_group(ctx, ChooseGroup(act.dump()))
        return
    if not (ctx.person.standing or Standing.OUTSIDE).inside:
        raise Refused("kernel-only-members")
    name = sayable(ctx, clean.name(act.who))
    ctx.whisper(ctx.person.id, views.agreed(name) if name else views.question())
