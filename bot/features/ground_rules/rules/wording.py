"""Rules about words: the agreed list, and the language of adverts and money-lenders."""

import re2

from bot.core.text import Refused
from bot.features.ground_rules.rules.signs import Breach, History, Options, Spoken, folded

SHORTEST, LONGEST = 3, 80
MEMORY = 1 << 20  # a pattern that needs more is too big
MEMORY_OF_ALL = 8 << 20
EDGE = r"(?:^|[^\pL\pN])"
EDGE_AFTER = r"(?:$|[^\pL\pN])"

# What a rule must never catch whole: such a pattern would silence everybody.
ORDINARY = (
    "good morning", "thank you", "see you at the food bank on tuesday at 10",
    "can anyone help me with milk please", "i can take you there", "yes", "no problem at all",
    "who has a ladder?", "my daughter is ill again", "what a lovely day",
)  # fmt: skip
TOO_MANY = 2


def read_entry(raw: str) -> str:
    """Return a word or "/pattern/" as it may be agreed on; raises `Refused` with words."""
    entry = " ".join(raw.split())
    if is_pattern(entry):
        _check_pattern(entry)
        return entry
    if not SHORTEST <= len(entry) <= LONGEST or not any(map(str.isalnum, entry)):
        raise Refused("ground_rules-word-short", least=SHORTEST)
    return folded(entry)


def is_pattern(entry: str) -> bool:
    return len(entry) > 1 and entry.startswith("/") and entry.endswith("/")


def _check_pattern(entry: str) -> None:
    try:
        pattern = _compiled(entry[1:-1], MEMORY)
    except re2.error:
        raise Refused("ground_rules-pattern-broken", pattern=entry) from None
    if pattern.search("") or sum(bool(pattern.search(each)) for each in ORDINARY) >= TOO_MANY:
        raise Refused("ground_rules-pattern-broad", pattern=entry)


def _compiled(source: str, memory: int) -> "re2._Regexp[str]":
    options = re2.Options()
    options.max_mem = memory
    options.log_errors = False
    options.case_sensitive = False
    return re2.compile(source, options)


def any_of(entries: tuple[str, ...]) -> "re2._Regexp[str] | None":
    """Make one pattern out of words and patterns; None out of nothing."""
    if not entries:
        return None
    plain = "|".join(re2.escape(each) for each in entries if not is_pattern(each))
    sources = [f"(?:{each[1:-1]})" for each in entries if is_pattern(each)]
    whole = [f"{EDGE}(?:{plain}){EDGE_AFTER}"] if plain else []
    return _compiled("|".join((*whole, *sources)), MEMORY_OF_ALL)


def agreed_words(said: Spoken, _history: History, options: Options) -> Breach | None:
    pattern = options["list"]
    return Breach("word") if pattern is not None and pattern.search(said.plain) else None


def adverts(said: Spoken, _history: History, options: Options) -> Breach | None:
    return Breach("advert") if touches(said.plain, options["signs"]) else None


def touches(plain: str, signs: Options) -> bool:
    """Tell whether words offer something and pull at the reader, or do both in one phrase."""
    if signs["plain"].search(plain):
        return True
    return bool(signs["offer"].search(plain) and signs["pull"].search(plain))
