"""The steps of a question's form: what comes next, what came before, how each one looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.core.act import Act, Need
from bot.core.outgoing import Answer, Button, Message
from bot.core.text import Text, text

MEMBER = (Need.MEMBER,)
STEPS = ("question", "kind", "options", "time", "preview")
FIRST = STEPS[0]
BACK, CANCEL, CHOSEN = "back", "cancel", "chosen"
KINDS = (
    *(
        "yes no",
        "approval",
        "single",
        "ranked",
        "score",
        "dots",
        "time",
        "open question",
        "consent",
    ),
)
TIMES = ("for 1 day", "for 2 days", "for 3 days", "for 7 days")
BARE = ("yes no", "open question", "consent")


@dataclass(frozen=True, slots=True)
class Tell(Act):
    """Typed words for the step the form is at."""

    name: ClassVar[str] = "polls.tell"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    words: str = ""


@dataclass(frozen=True, slots=True)
class Step(Act):
    """A button of the form: a value for this step, or back, or cancel."""

    name: ClassVar[str] = "polls.step"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    to: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Send(Act):
    """Ask the question as it was shown."""

    name: ClassVar[str] = "polls.send"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER, Need.COUNT)


def after(step: str, fields: Mapping[str, Any]) -> str:
    steps = _steps(fields)
    return steps[min(steps.index(step) + 1, len(steps) - 1)]


def before(step: str, fields: Mapping[str, Any]) -> str:
    steps = _steps(fields)
    return steps[max(steps.index(step) - 1, 0)]


def _steps(fields: Mapping[str, Any]) -> list[str]:
    """Return the steps this question takes: some kinds have no options to give."""
    bare = fields.get("kind") in BARE
    return [step for step in STEPS if not (bare and step == "options")]


def line(fields: Mapping[str, Any]) -> str:
    """Return the question as one would have typed it in one line."""
    options = () if fields.get("kind") in BARE else fields.get("options", ())
    parts = (fields.get("question", ""), *options, fields.get("time", ""), fields.get("kind", ""))
    return " | ".join(part for part in parts if part)


def form(step: str, fields: Mapping[str, Any]) -> Message:
    """Draw the form at one step, with what has been said so far."""
    lines: tuple[Text, ...] = (text(f"polls-form-{step}"),)
    buttons: tuple[Button, ...] = ()
    if step == "kind":
        buttons = _choices(KINDS, "polls-kind")
    elif step == "time":
        buttons = _choices(TIMES, "polls-time")
    elif step == "preview":
        lines = (text("polls-form-preview"), text("polls-form-line", line=line(fields)))
        buttons = (Button(text("polls-form-send"), Send()),)
    back = (Button(text("polls-form-back"), Step(BACK)),) if step != FIRST else ()
    end = Button(text("polls-form-cancel"), Step(CANCEL))
    answer = None if step == "preview" else Answer(Tell(), "words")
    return Message(lines, (*buttons, *back, end), answer)


def _choices(values: tuple[str, ...], key: str) -> tuple[Button, ...]:
    return tuple(
        Button(text(f"{key}-{value.replace(' ', '-')}"), Step(CHOSEN, value)) for value in values
    )
