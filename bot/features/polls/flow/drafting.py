"""A question put together step by step in private; it waits where it is until it is asked."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.core.text import Refused, Text, text
from bot.features.polls import rules
from bot.features.polls.acts import Ask
from bot.features.polls.flow import asking
from bot.features.polls.rules import reading
from bot.features.polls.store import backing
from bot.features.polls.views import forms
from bot.features.polls.views.forms import Send, Step, Tell
from bot.kernel.context import Context
from bot.kernel.outward import sayable


def ask(ctx: Context, act: Ask) -> Text | None:
    rules.inside(ctx.person.standing)
    if not act.line.strip():
        return begin(ctx)
    asking.ask_all(ctx, reading.asked(sayable(ctx, act.line)), ctx.chat.message)
    return text("polls-hangs") if ctx.chat.private else None


def begin(ctx: Context) -> Text | None:
    """Go on with the question that waits, or begin a new one."""
    held = backing.draft(ctx.tx, ctx.chat.group, ctx.person.id)
    _go(ctx, *((held.step, held.fields) if held else (forms.FIRST, {})))
    return None if ctx.chat.private else text("polls-asked-in-private")


def tell(ctx: Context, act: Tell) -> Text | None:
    """Take typed words as what the form asks for; a whole line is a whole question."""
    rules.inside(ctx.person.standing)
    step, fields = _held(ctx)
    words = sayable(ctx, act.words)
    if step == forms.FIRST and len(reading.fields(words)) > 1:
        asking.ask_all(ctx, reading.asked(words))
        _end(ctx)
        return text("polls-hangs")
    value = READ[step](words) if step in READ else words.strip()
    _go(ctx, forms.after(step, {**fields, step: value}), {**fields, step: value})
    return None


def step(ctx: Context, act: Step) -> Text | None:
    """Take a choice by button, go back, or give up."""
    rules.inside(ctx.person.standing)
    at, fields = _held(ctx)
    if act.to == forms.CANCEL:
        _end(ctx)
        return text("polls-form-gone")
    if act.to == forms.BACK:
        _go(ctx, forms.before(at, fields), fields)
        return None
    new = {**fields, at: act.value}
    _go(ctx, forms.after(at, new), new)
    return None


def send(ctx: Context, act: Send) -> Text:  # noqa: ARG001 - the shape of a handler
    rules.inside(ctx.person.standing)
    _, fields = _held(ctx)
    asking.ask_all(ctx, reading.asked(forms.line(fields)))
    _end(ctx)
    return text("polls-hangs")


def _held(ctx: Context) -> tuple[str, dict[str, Any]]:
    held = backing.draft(ctx.tx, ctx.chat.group, ctx.person.id)
    if held is None:
        raise Refused("polls-form-over")
    return held.step, held.fields


def _go(ctx: Context, at: str, fields: dict[str, Any]) -> None:
    backing.keep_draft(ctx.tx, ctx.chat.group, ctx.person.id, at, fields, ctx.now)
    ctx.whisper(ctx.person.id, forms.form(at, fields))


def _end(ctx: Context) -> None:
    backing.drop_draft(ctx.tx, ctx.chat.group, ctx.person.id)


def _question(words: str) -> str:
    return reading.asked(" ".join(reading.fields(words))).question


def _options(words: str) -> list[str]:
    parts = reading.fields(words.replace(",", "|"))
    return list(reading.asked(" | ".join(["?", *parts, "add"])).options)


READ: Mapping[str, Callable[[str], Any]] = {"question": _question, "options": _options}
