"""The settings, the log and the setup in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.delivery import Why
from bot.core.incoming import Right
from bot.core.outgoing import Button, Message, message
from bot.core.param import AnyParam, Class
from bot.core.text import Style, Text, When, text
from bot.features.facilitation.acts import MORE, ShowSettings
from bot.features.facilitation.rules import IN_OFFICE, Sums
from bot.features.facilitation.store import Entry
from bot.features.polls.public import Propose

DEEDS = frozenset(
    {
        *("take_down", "restrict", "release", "ban", "note", "word", "warning", "slow", "pause"),
        *("vote", "shut", "hush"),
    }
)
WHYS = frozenset({"done", *(why.value for why in Why)})
NEWEST = 10  # how many former values are shown


@dataclass(frozen=True, slots=True)
class Setting:
    """A parameter, its value in force and the row that set it, None as it came."""

    param: AnyParam
    value: Any
    row: Any


def everyday(settings: Iterable[Setting]) -> Message:
    lines = [
        text(
            "facilitation-everyday",
            question=each.param.question,
            name=each.param.name,
            value=each.param.shown(each.value),
            decided=_decided(each.row),
        )
        for each in settings
    ]
    more = Button(text("facilitation-more"), ShowSettings(MORE))
    hint = text("facilitation-propose")
    return message(text("facilitation-settings"), *lines, hint, buttons=(more,))


def rest(settings: Iterable[Setting]) -> Message:
    lines = [
        text(
            "facilitation-named",
            name=each.param.name,
            label=each.param.label,
            value=each.param.shown(each.value),
        )
        for each in settings
    ]
    return message(text("facilitation-rest"), *lines, text("facilitation-look"))


def one(setting: Setting, history: Sequence[Any]) -> Message:
    """Tell all about a setting; `history` are its rows, the oldest first."""
    param, row = setting.param, setting.row
    lines = [
        text("facilitation-title", label=param.label, name=param.name),
        param.question,
        text("facilitation-now", value=param.shown(setting.value), decided=_decided(row)),
        param.effect(setting.value),
        text("facilitation-bounds", bounds=param.bounds, default=param.shown(param.default)),
        _how(param.cls),
    ]
    if row is not None and row.review:
        lines.append(text("facilitation-review", at=When(row.review, Style.DAY)))
    if len(history) > 1:
        lines.append(text("facilitation-history"))
        lines += [_former(param, former) for former in history[:-1][-NEWEST:]]
    change = Button(text("facilitation-change-it"), Propose(param.name), home=True)
    return message(*lines, text("facilitation-propose-this", name=param.name), buttons=(change,))


def log(days: int, entries: Iterable[Entry], sums: Sums, params: Mapping[str, AnyParam]) -> Message:
    lines = [_told(entry, params) for entry in entries]
    for key, number in (("more", sums.more), ("notes", sums.notes), ("other", sums.other)):
        if number:
            lines.append(Text(f"facilitation-log-{key}", (("number", number),)))
    if not lines:
        return message(text("facilitation-log-none", days=days))
    return message(text("facilitation-log", days=days), *lines)


def setup(missing: Sequence[Right], region: str, zone: str, language: str) -> Message:
    about = text("facilitation-place", region=region, zone=zone, language=language or "en")
    if missing:
        rights = [text("facilitation-missing"), *map(_need, missing), text("facilitation-again")]
    else:
        rights = [text("facilitation-all-well")]
    return Message(
        (*rights, about, text("facilitation-place-change"), text("facilitation-next")), lasting=True
    )


def lost(rights: Iterable[Right]) -> Message:
    lines = (Text(f"facilitation-lost-{_dashed(right.value)}") for right in rights)
    return message(text("facilitation-lost"), *lines, text("facilitation-lost-help"))


def _need(right: Right) -> Text:
    return Text(f"facilitation-need-{_dashed(right.value)}")


def _decided(row: Any) -> Text:
    if row is None:
        return text("facilitation-as-it-came")
    at = When(row.at, Style.DAY)
    if row.decision is None:
        return text("facilitation-set", at=at)
    return text("facilitation-agreed", number=str(row.decision), at=at)


def _former(param: AnyParam, row: Any) -> Text:
    return text("facilitation-former", value=param.shown(row.value), decided=_decided(row))


def _how(cls: Class) -> Text:
    match cls:
        case Class.O:
            return text("facilitation-class-o")
        case Class.R:
            return text("facilitation-class-r")
        case Class.M | Class.P:  # no parameter is of class P
            return text("facilitation-class-m")


def _told(entry: Entry, params: Mapping[str, AnyParam]) -> Text:
    """Tell a fact; nobody is named, and what a fact does not say is left empty."""
    body = entry.body
    number = body.get("request", body.get("poll", body.get("step", "")))
    words = Text(
        f"log-{_dashed(entry.fact)}",
        (
            ("deed", _deed(body.get("deed", ""))),
            ("change", _change(body, params)),
            ("number", str(number)),
            ("rule", str(body.get("rule", ""))),
            ("who", _who(entry)),
            ("why", _why(str(body.get("why", "")))),
        ),
    )
    key = "facilitation-log-own" if entry.own else "facilitation-log-line"
    return text(key, at=When(entry.at), words=words)


def _change(body: Mapping[str, Any], params: Mapping[str, AnyParam]) -> str | Text:
    """Return what a decision was about, and the value where it set one."""
    param = params.get(str(body.get("param", "")))
    if param is None:
        return str(body.get("param", ""))
    if "value" not in body:
        return param.label
    return text("facilitation-change", label=param.label, value=param.shown(body["value"]))


def _who(entry: Entry) -> Text:
    if entry.standing is None:
        return text("facilitation-i")
    if entry.fact in IN_OFFICE and entry.standing.administers:
        return text("facilitation-a-facilitator")
    return text("facilitation-a-member")


def _deed(deed: Any) -> Text:
    known = str(deed) if deed in DEEDS else "other"
    return Text(f"facilitation-deed-{_dashed(known)}")


def _why(why: str) -> Text:
    known = why if why in WHYS else "other"
    return Text(f"facilitation-why-{_dashed(known)}")


def _dashed(name: str) -> str:
    return name.replace(".", "-").replace("_", "-")
