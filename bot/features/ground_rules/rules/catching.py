"""What each rule of the library catches: a message, what was said before, and what was agreed."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from types import MappingProxyType

from bot.features.ground_rules.rules.places import is_door, is_page, listed, place
from bot.features.ground_rules.rules.signs import (
    MINUTE_MS,
    Breach,
    Catch,
    History,
    Options,
    Spoken,
    script,
)
from bot.features.ground_rules.rules.wording import adverts, agreed_words, touches

EVERYONE, AFTER_DAYS, LISTED = "everyone", "after_days", "listed"
PICTURES = frozenset({"photo", "video", "animation", "video_note", "image"})
FEW_LETTERS = 12
LITTLE_HISTORY = timedelta(days=1)


def numbers(said: Spoken, _history: History, _options: Options) -> Breach | None:
    return Breach("number") if said.number else None


def links(said: Spoken, _history: History, options: Options) -> Breach | None:
    """Catch a page its writer should not link to (yet)."""
    if not said.links or options["allow"] == EVERYONE:
        return None
    pages = (place(each) for each in said.links if is_page(each))
    strange = [each for each in pages if not listed(each, options["list"])]
    if not strange:
        return None
    known = options["allow"] == AFTER_DAYS and said.here_for(timedelta(days=options["after_days"]))
    return None if known else Breach("link")


def invites(said: Spoken, _history: History, options: Options) -> Breach | None:
    if not any(is_door(each, options["doors"]) for each in said.links):
        return None
    return None if said.here_for(timedelta(days=options["after_days"])) else Breach("invite")


def forwards(said: Spoken, _history: History, options: Options) -> Breach | None:
    known = not said.forwarded or said.here_for(timedelta(days=options["after_days"]))
    return None if known else Breach("forward")


def flood(_said: Spoken, history: History, options: Options) -> Breach | None:
    """Catch more messages within a minute than agreed, the message itself included."""
    most: int = options["per_minute"]
    if len(history) <= most:
        return None
    return Breach("many") if history[-1][0] - history[-1 - most][0] < MINUTE_MS else None


def repeats(_said: Spoken, history: History, options: Options) -> Breach | None:
    """Catch the same words again and again."""
    most: int = options["times"]
    if len(history) <= most or not history[-1][1]:
        return None
    now, mark = history[-1]
    since = now - options["minutes"] * MINUTE_MS
    same = sum(each == mark and at > since for at, each in history)
    return Breach("again") if same > most else None


def cards(said: Spoken, _history: History, _options: Options) -> Breach | None:
    return Breach("card") if said.media == "contact" else None


def media(said: Spoken, _history: History, options: Options) -> Breach | None:
    """Catch a picture that does not say that those on it agreed."""
    if said.media not in PICTURES:
        return None
    return None if any(word.casefold() in said.plain for word in options["words"]) else Breach()


def bots(said: Spoken, _history: History, _options: Options) -> Breach | None:
    return Breach("bot") if said.bot else None


def quiet(said: Spoken, _history: History, options: Options) -> Breach | None:
    """Catch what is said in the agreed quiet hours, in all rooms or in those agreed on."""
    if options["how"] != "remind" or (options["rooms"] and said.room not in options["rooms"]):
        return None
    return Breach("late") if resting(said.at, options) else None


def resting(at: datetime, options: Options) -> bool:
    start, _, end = str(options["hours"]).partition("-")
    now = at.astimezone(options["zone"]).time()
    begin, stop = time.fromisoformat(start), time.fromisoformat(end)
    return begin <= now < stop if begin < stop else now >= begin or now < stop


def newcomers(said: Spoken, _history: History, options: Options) -> Breach | None:
    """Catch links and pictures in the first hours of somebody whose coming was seen."""
    if said.joined is None or not (said.links or said.media in PICTURES):
        return None
    young = said.at - said.joined < timedelta(hours=options["slow_hours"])
    return Breach("new") if young else None


def language(said: Spoken, _history: History, options: Options) -> Breach | None:
    """Catch words in a script the group did not agree on; short ones are let be."""
    if not options["scripts"] or sum(map(str.isalpha, said.text)) < FEW_LETTERS:
        return None
    written = script(said.text)
    return None if not written or written in options["scripts"] else Breach(written)


def spam(said: Spoken, history: History, options: Options) -> Breach | None:
    """Catch a burst of doors, links, adverts or the same words from an account with no history."""
    if said.joined is None or said.at - said.joined >= LITTLE_HISTORY:
        return None
    most: int = options["per_minute"]
    if len(history) < most or history[-1][0] - history[-most][0] >= MINUTE_MS:
        return None
    same = sum(bool(mark) and mark == history[-1][1] for _, mark in history) >= most
    sells = bool(said.links) or touches(said.plain, options["signs"])
    return Breach("burst") if same or sells else None


CATCHERS: Mapping[str, Catch] = MappingProxyType(
    {
        "adverts": adverts,
        "bots": bots,
        "cards": cards,
        "flood": flood,
        "forwards": forwards,
        "invites": invites,
        "language": language,
        "links": links,
        "media": media,
        "newcomers": newcomers,
        "numbers": numbers,
        "quiet": quiet,
        "repeats": repeats,
        "spam": spam,
        "words": agreed_words,
    }
)
