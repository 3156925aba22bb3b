"""Texts in somebody's language; nobody else knows Fluent."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime, format_time
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as FTL  # noqa: N812 - as the library's own code calls it

from bot.core.clean import clean
from bot.core.ids import Who
from bot.core.outgoing import Look, Span
from bot.core.text import Arg, Style, Text, When

# What comes from people stands between these while a text is put together, so that nothing in
# it can be read as markup. Clean text holds neither.
OPEN, SHUT = "\u2068", "\u2069"
MARKS = {"**": Look.BOLD, "__": Look.ITALIC, "``": Look.CODE}
ENTRY = re.compile(r"^(?=[-a-zA-Z])", re.MULTILINE)
PARTS = re.compile(r"\{\s*(-?[a-z][\w-]*)")
Pieces = tuple[tuple[str, str], ...]  # words, or the name of what stands there
PIECES = re.compile(rf"({OPEN}|{SHUT}|\*\*|__|``)")
DAY = "EEEE d MMMM"
DAYS = {"es": "EEEE d 'de' MMMM"}  # how a day is said where it is said differently


class Texts:
    """All Fluent files, one bundle for each language and command prefix."""

    def __init__(self, folders: Iterable[Path], fallback: str = "en") -> None:
        self.fallback = fallback
        self._sources: dict[str, dict[str, str]] = {}
        self._bundles: dict[tuple[str, str], FluentBundle] = {}
        self._known: dict[tuple[str, str, str], tuple[FluentBundle, Any, Pieces]] = {}
        for folder in folders:
            for path in sorted(folder.glob("*.ftl")):
                entries = ENTRY.split(path.read_text(encoding="utf-8"))[1:]
                named = {each.partition("=")[0].strip(): each for each in entries}
                self._sources.setdefault(path.stem, {}).update(named)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._sources))

    def best(self, *wanted: str) -> str:
        """Return the first wanted language that there are texts in."""
        for tag in wanted:
            if tag.partition("-")[0].lower() in self._sources:
                return tag.partition("-")[0].lower()
        return self.fallback

    def has(self, key: str) -> bool:
        return self._pattern(self.fallback, "/", key) is not None

    def bundle(self, language: str, prefix: str) -> FluentBundle:
        made = self._bundles.get((language, prefix))
        if made is None:
            made = FluentBundle(
                [language], use_isolating=False, functions={"CMD": _command(prefix)}
            )
            self._bundles[language, prefix] = made
        return made

    def _pattern(self, language: str, prefix: str, key: str) -> tuple[FluentBundle, Any] | None:
        name, _, attribute = key.partition(".")
        for tag in (language, self.fallback):
            bundle = self.bundle(tag, prefix)
            if bundle.has_message(name) or self._add(bundle, tag, name):
                found = bundle.get_message(name)
                pattern = found.attributes.get(attribute) if attribute else found.value
                if pattern is not None:
                    return bundle, pattern
        return None

    def _add(self, bundle: FluentBundle, language: str, name: str) -> bool:
        """Read a text when it is first said, and those it is made of."""
        entry = self._sources.get(language, {}).get(name)
        if entry is None:
            return False
        bundle.add_resource(FluentResource(entry))
        for part in PARTS.findall(entry):
            self._add(bundle, language, part)
        return bool(bundle.has_message(name))

    def format(self, language: str, prefix: str, key: str, args: Mapping[str, Any]) -> str:
        bundle, pattern, pieces = self._known.get((language, prefix, key)) or self._know(
            language, prefix, key
        )
        if pieces and all(type(args.get(name)) is str for _, name in pieces if name):
            return "".join([args[name] if name else words for words, name in pieces])
        value, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise ValueError(f"{key}: {errors}")
        return str(value)

    def _know(self, language: str, prefix: str, key: str) -> tuple[FluentBundle, Any, Pieces]:
        found = self._pattern(language, prefix, key)
        if found is None:
            raise KeyError(key)
        self._known[language, prefix, key] = known = (*found, _pieces(found[1]))
        return known


def _pieces(pattern: Any) -> Pieces:
    """Take apart a text of words and of words to put in; none where there is more to it."""
    made: list[tuple[str, str]] = []
    for each in getattr(pattern, "elements", [pattern]):
        inner = getattr(each, "expression", None)
        if isinstance(each, FTL.TextElement):
            made.append((each.value, ""))
        elif isinstance(inner, FTL.VariableReference):
            made.append(("", inner.id.name))
        else:
            return ()
    return tuple(made)


def _command(prefix: str) -> Any:
    """Make the function that writes a command as people type it here."""
    return lambda word: f"{prefix}{word}"


class Speaker:
    """Texts for one reader: a language, a command prefix, a zone, and names looked up."""

    def __init__(
        self, texts: Texts, language: str, prefix: str, zone: tzinfo, name: Callable[[int], str]
    ) -> None:
        self.language, self._prefix, self._zone = language, prefix, zone
        self._texts, self._name = texts, name

    def plain(self, words: Text) -> str:
        """Return the text without looks, as for a button."""
        return "".join(span.text for span in self.spans((words,)))

    def spans(self, lines: Iterable[Text]) -> tuple[Span, ...]:
        return spans("\n".join(self._marked(words) for words in lines))

    def _marked(self, words: Text) -> str:
        args = {key: self._arg(value) for key, value in words.args}
        return self._texts.format(self.language, self._prefix, words.key, args)

    def _arg(self, value: Arg) -> str | int:
        match value:
            case bool() | int():
                return value
            case str():
                return f"{OPEN}{clean(value)}{SHUT}"
            case Who():
                name = self._name(value.person) or self.plain(Text("kernel-somebody"))
                return f"{OPEN}{name}{SHUT}"
            case When():
                return moment(value, self._zone, self.language)
            case Text():
                return self._marked(value)


@lru_cache(maxsize=256)  # a vote says until when it is open to everyone who takes part
def moment(when: When, zone: tzinfo, language: str) -> str:
    at: datetime = when.at.astimezone(zone)
    locale, day = language.replace("-", "_"), DAYS.get(language.partition("-")[0], DAY)
    if when.style is Style.TIME:
        return str(format_time(at, "HH:mm", locale=locale))
    if when.style is Style.DAY:
        return str(format_date(at, day, locale=locale))
    return str(format_datetime(at, f"{day}, HH:mm", locale=locale))


def spans(marked: str) -> tuple[Span, ...]:
    """Read the looks of our own markup; what people said is never read as markup."""
    found: list[Span] = []
    look, held, depth = Look.PLAIN, "", 0
    for piece in PIECES.split(marked):
        mark = MARKS.get(piece)
        if piece in (OPEN, SHUT):
            depth += 1 if piece == OPEN else -1
        elif mark and depth == 0:
            found.append(Span(held, look))
            look, held = (Look.PLAIN if look is mark else mark), ""
        else:
            held += piece
    found.append(Span(held, look))
    return tuple(span for span in found if span.text)
