"""Keeping the board true: it hangs once three requests are open, or when somebody says so."""

from collections.abc import Mapping
from typing import Any

from bot.core.incoming import Standing
from bot.core.text import Refused
from bot.features.board import views
from bot.features.board.acts import HangUp
from bot.features.requests.public import MAX_OPEN, open_ones
from bot.kernel.context import Context
from bot.kernel.hanging import hangs, take_off

CARD = "board:open"
ENOUGH = 3


def hang_up(ctx: Context, act: HangUp) -> None:  # noqa: ARG001 - the shape of a handler
    """Hang it up anew: at the end of the talk, and in the topic where this was said."""
    if not (ctx.person.standing or Standing.OUTSIDE).inside:
        raise Refused("kernel-only-members")
    take_off(ctx, CARD)
    _show(ctx)


def refresh(ctx: Context, body: Mapping[str, Any]) -> None:  # noqa: ARG001 - the shape of an answer to a fact
    if hangs(ctx, CARD) or open_ones(ctx, ENOUGH)[1] >= ENOUGH:
        _show(ctx)


def _show(ctx: Context) -> None:
    ctx.show(CARD, views.board(*open_ones(ctx, ctx.param(MAX_OPEN))))
