"""Settings and the log shown to everyone; rights checked, and told when one is gone."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from bot.core.events import BotCame, RightsChanged
from bot.core.incoming import Right
from bot.core.text import Refused
from bot.features.facilitation import rules, store, views
from bot.features.facilitation.acts import MORE, ReadLog, Setup, ShowSettings
from bot.features.facilitation.views import Setting
from bot.kernel import languages
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_REGION, GROUP_ZONE


def show_settings(ctx: Context, act: ShowSettings) -> None:
    every = ctx.param.all()
    everyday = [param for param in every if param.everyday][: rules.EVERYDAY]
    match act.setting.casefold():
        case "":
            ctx.say(views.everyday([_setting(ctx, param.name) for param in everyday]))
        case word if word == MORE:
            rest = [param for param in every if param not in everyday]
            ctx.say(views.rest([_setting(ctx, param.name) for param in rest]))
        case _:
            found = _setting(ctx, act.setting)
            ctx.say(views.one(found, ctx.param.history(found.param)))


def show_log(ctx: Context, act: ReadLog) -> None:
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    since = ctx.now - timedelta(days=act.days)
    reader = ctx.person.id if ctx.chat.private else 0  # in the group nobody is pointed at
    entries = store.latest(ctx.tx, ctx.chat.group, since, rules.TOLD, rules.MOST_LINES, reader)
    counts = store.counts(ctx.tx, ctx.chat.group, since)
    params = {param.name: param for param in ctx.param.all()}
    ctx.say(views.log(act.days, entries, rules.sums(counts, len(entries)), params))


def set_up(ctx: Context, act: Setup) -> None:
    _settle(ctx, act)
    _speak(ctx, act.language)
    missing = rules.missing(ctx.chat.rights)
    _remember(ctx, missing)
    ctx.say(views.setup(missing, ctx.param(GROUP_REGION), ctx.param(GROUP_ZONE), ctx.chat.language))


def _settle(ctx: Context, act: Setup) -> None:
    """Say where the group lives: nobody has to wait for a vote before there was one."""
    wanted = {GROUP_REGION: act.region, GROUP_ZONE: act.zone}
    chosen = {param: value for param, value in wanted.items() if value}
    for param, value in chosen.items():
        latest = ctx.param.latest(param)
        if latest is not None and latest.decision is not None:
            raise Refused("facilitation-place-agreed", name=param.name, value=value)
        ctx.param.put(param, value, ctx.now, cause="setup")
        ctx.record("facilitation.placed", param=param.name, value=value)


def _speak(ctx: Context, raw: str) -> None:
    """Speak to this chat in a language of its own."""
    tag = rules.language(raw, languages.tags(ctx))
    if tag and ctx.chat.id:
        languages.speak(ctx, tag)


def overturned(ctx: Context, body: Any) -> None:
    """Put back where the group lived, where it found that this was set wrongly."""
    if body.get("deed") != "facilitation.placed":
        return
    param = ctx.param.find(body["param"])
    former = [row.value for row in ctx.param.history(param)][:-1]
    ctx.param.put(param, former[-1] if former else param.default, ctx.now, cause="overturned")


def come(ctx: Context, _: BotCame) -> None:
    """Look once at what the bot may do, so that a loss is known for one later."""
    if ctx.chat.id:
        ctx.param.begin(ctx.now)
        _remember(ctx, rules.missing(ctx.chat.rights))


def notice_rights(ctx: Context, act: RightsChanged) -> None:
    if not ctx.chat.id:
        return
    missing = rules.missing(map(Right, act.rights))
    gone = rules.lost(store.missing_before(ctx.tx, ctx.chat.group, ctx.chat.id), missing)
    _remember(ctx, missing)
    if gone:
        ctx.say(views.lost(gone))


def _remember(ctx: Context, missing: Iterable[Right]) -> None:
    named = [right.value for right in missing]
    if named != store.missing_before(ctx.tx, ctx.chat.group, ctx.chat.id):
        ctx.record(store.RIGHTS, chat=ctx.chat.id, missing=named)


def _setting(ctx: Context, name: str) -> Setting:
    param = ctx.param.find(name)
    return Setting(param, ctx.param(param), ctx.param.latest(param))
