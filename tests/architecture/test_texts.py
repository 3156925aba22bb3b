"""The words people read: all there, plain, and given everything they mention."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    BaseNode,
    FunctionReference,
    Junk,
    Message,
    MessageReference,
    Pattern,
    Placeable,
    StringLiteral,
    TextElement,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "bot").rglob("texts/*.ftl"))
MAKERS = {"text", "Text", "Refused"}  # what takes the key of a text first

NEVER = (
    *("breach", "violation", "panel", "escalated", "failed", "ballot", "quorum", "compliance"),
    *("beneficiary", "client", "case", "user", "admin"),
)
FORBIDDEN = re.compile(rf"\b({'|'.join(NEVER)})(s|es|d|ed|ing|istrator)?\b", re.IGNORECASE)
PLURAL = re.compile(r"\bbeneficiaries\b", re.IGNORECASE)
OFFICES = {
    "es": re.compile(
        r"\b(infracci|incumplimi|beneficiari|usuari|client|administrador|expediente|papeleta"
        r"|qu[oó]rum)",
        re.IGNORECASE,
    )
}
WHOLE = ("es",)  # the languages in which everything is said; others fall back to English
MARKS = ("**", "__", "``")
SHOWN = 24  # letters that fit across a small phone; what is longer in English may be as long


class Words(Visitor):
    """Collects a pattern's plain words, variables, command words and texts it refers to."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.commands: set[str] = set()

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - the library's name
        self.plain.append(node.value)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the same
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - the same
        self.messages.add(node.id.name)

    def visit_FunctionReference(self, node: FunctionReference) -> None:  # noqa: N802 - the same
        given = node.arguments.positional
        self.commands |= {each.value for each in given if isinstance(each, StringLiteral)}
        self.generic_visit(node)


@dataclass(frozen=True)
class Call:
    """A place in the program that makes a text."""

    where: str
    key: str
    given: frozenset[str] | None  # None: it passes a mapping on


def words(node: BaseNode) -> Words:
    found = Words()
    found.visit(node)
    return found


def patterns(path: Path) -> Iterator[tuple[str, Pattern]]:
    """Yield every text of a file and every attribute (`key.attribute`) with its pattern."""
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, Message):
            if entry.value:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def english() -> dict[str, Pattern]:
    return {key: pattern for path in FILES if path.stem == "en" for key, pattern in patterns(path)}


def translated() -> Iterator[tuple[Path, str, Pattern, Pattern]]:
    """Yield each text of another language with the English one beside it."""
    texts = english()
    for path in FILES:
        if path.stem != "en":
            for key, pattern in patterns(path):
                if key in texts:
                    yield path, key, pattern, texts[key]


def length(pattern: Pattern) -> int:
    return len("".join(words(pattern).plain))


def ended(pattern: Pattern) -> bool:
    """Tell whether a text is a sentence."""
    return "".join(words(pattern).plain).endswith(".")


def buttons() -> set[str]:
    """Return the keys of the texts that the program puts on buttons."""
    texts = english()
    found = {key for key in texts if "-button" in key and not ended(texts[key])}
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Button"), args=[label, *_]):
                    inside = (n.value for n in ast.walk(label) if isinstance(n, ast.Constant))
                    found |= {key for key in inside if isinstance(key, str)}
    return found & texts.keys()


def calls() -> Iterator[Call]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=maker), args=[ast.Constant(value=str(key)), *_]) if (
                    maker in MAKERS
                ):
                    named = {keyword.arg for keyword in node.keywords}
                    given = frozenset(n for n in named if n) if None not in named else None
                    yield Call(f"{path.relative_to(ROOT)}:{node.lineno}", key, given)


def needs(key: str, texts: dict[str, Pattern]) -> set[str]:
    """Return the variables a text needs, with those of the texts it refers to."""
    found = words(texts[key])
    return found.variables.union(*(needs(other, texts) for other in found.messages))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_of_texts_can_be_read(path: Path) -> None:
    resource = FluentParser().parse(path.read_text(encoding="utf-8"))

    assert not [entry.content for entry in resource.body if isinstance(entry, Junk)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nobody_reads_the_words_of_offices(path: Path) -> None:
    said = {key: " ".join(words(pattern).plain) for key, pattern in patterns(path)}

    assert not {
        key: line for key, line in said.items() if FORBIDDEN.search(line) or PLURAL.search(line)
    }


def test_every_text_the_program_asks_for_is_there() -> None:
    texts = english()

    assert not [call for call in calls() if call.key not in texts]


def test_every_text_is_given_what_it_mentions() -> None:
    texts = english()

    assert not [
        (call, missing)
        for call in calls()
        if call.given is not None and call.key in texts
        if (missing := needs(call.key, texts) - call.given)
    ]


def test_no_text_stands_twice() -> None:
    seen: dict[tuple[str, str], Path] = {}
    twice = []
    for path in FILES:
        for key, _ in patterns(path):
            if (path.stem, key) in seen:
                twice.append((key, path))
            seen[path.stem, key] = path

    assert not twice


def test_every_language_says_the_same_things() -> None:
    """A text that a language has not yet is said in English; one that English has not is lost."""
    texts = english()

    assert not [(path, key) for path in FILES for key, _ in patterns(path) if key not in texts]


def test_a_text_mentions_the_same_in_every_language() -> None:
    assert not [
        (path, key)
        for path, key, said, meant in translated()
        if words(said).variables != words(meant).variables
    ]


def test_the_words_that_people_type_are_never_translated() -> None:
    assert not [
        (path, key)
        for path, key, said, meant in translated()
        if words(said).commands != words(meant).commands
    ]


def test_a_text_that_is_translated_is_translated_with_all_its_attributes() -> None:
    texts = english()
    said = {(path, key) for path, key, _, _ in translated()}
    begun = {(path, key.partition(".")[0]) for path, key in said}

    assert not [
        (path, key)
        for path, name in begun
        for key in texts
        if key.startswith(f"{name}.") and (path, key) not in said
    ]


def test_a_button_fits_a_small_phone_in_every_language() -> None:
    labels = buttons()

    assert {"accounts-yes", "ground_rules-suggest-button"} <= labels
    assert not [
        (path, key, "".join(words(said).plain))
        for path, key, said, meant in translated()
        if key in labels and length(said) > max(SHOWN, length(meant))
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_mark_that_is_opened_is_shut(path: Path) -> None:
    assert not [
        (key, mark)
        for key, pattern in patterns(path)
        for mark in MARKS
        if "".join(words(pattern).plain).count(mark) % 2
    ]


def test_the_words_of_offices_are_not_read_in_other_languages_either() -> None:
    assert not [
        (path, key)
        for path, key, said, _ in translated()
        if path.stem in OFFICES and OFFICES[path.stem].search(" ".join(words(said).plain))
    ]


@pytest.mark.parametrize("language", WHOLE)
def test_nothing_is_left_unsaid_in_a_whole_language(language: str) -> None:
    said = {key for path in FILES if path.stem == language for key, _ in patterns(path)}

    assert not sorted(english().keys() - said)


def test_the_forbidden_words_would_be_found() -> None:
    """The oracle itself, on words as people would write them."""
    found = [w for w in (*NEVER, "Ballots", "escalated", "Admins", "users") if FORBIDDEN.search(w)]

    assert len(found) == len(NEVER) + 4
    assert not FORBIDDEN.search("Sign this staircase with suitcases, a clientele and a panelist")
    assert not isinstance(FluentParser().parse("a = { $b }").body[0], Placeable)
