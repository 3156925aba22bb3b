"""The private form: one question after the other, each of which may be skipped."""

from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Text, text
from bot.features.requests.acts.wishes import Ask, Discard, Fill, Form, PutUp, Wish
from bot.features.requests.rules import Request
from bot.features.requests.rules.detection import MOST_WORDS, Around, Asked, is_fair
from bot.features.requests.rules.steps import Step, after, before
from bot.features.requests.views import headline

OFTEN = ("once", "weekly", "every two weeks", "monthly")
HOW_MANY = ("1", "2", "3", "5")
NAMES = ("named", "private", "choosing")


def question(*, private: bool) -> Message:
    """Ask what is needed; the next plain words are the request."""
    key = "requests-what-private" if private else "requests-what"
    more = (
        Button(text("requests-without-name"), Wish(private=True)),
        Button(text("requests-step-by-step"), Form()),
    )
    return message(
        text(key),
        buttons=() if private else more,
        answer=Answer(Ask(private=private), "what", media="media"),
    )


def step(at: Step, around: Around) -> Message:
    """Ask one thing, with what is often answered as buttons."""
    steps = after(at, around), before(at, around)
    buttons = [
        Button(text("requests-form-choice", choice=_label(at, each)), Fill(at.value, each))
        for each in _choices(at, around)
    ]
    if at is not Step.WHAT:
        buttons.append(Button(text("requests-form-skip"), Form(steps[0].value)))
        buttons.append(Button(text("requests-form-enough"), Form(Step.PREVIEW.value)))
        buttons.append(Button(text("requests-form-back"), Form(steps[1].value)))
    buttons.append(Button(text("requests-form-cancel"), Discard()))
    return message(
        text(f"requests-form-{at.value}"),
        buttons=tuple(buttons),
        answer=Answer(Fill(at.value), "words", media="media" if at is Step.WHAT else ""),
    )


def preview(draft: Request, around: Around) -> Message:
    """Show what the group will see, before it sees it."""
    buttons = (
        Button(text("requests-form-put-up"), PutUp()),
        Button(text("requests-form-back"), Form(before(Step.PREVIEW, around).value)),
        Button(text("requests-form-cancel"), Discard()),
    )
    lines = [text("requests-form-preview"), headline(draft)]
    if draft.media is not None:
        lines.append(text("requests-form-goes-along"))
    if draft.choosing:
        lines.append(text("requests-form-you-choose"))
    return message(*lines, buttons=buttons)


def not_yet(asked: Asked, line: str) -> Message:
    """Say what a private request typed in the group still needs before it goes up."""
    if not asked.what and asked.media is None:
        return question(private=True)
    if not is_fair(asked):
        again = Answer(Ask(private=True), "what")
        return message(text("requests-long", most=MOST_WORDS), answer=again)
    go = Button(text("requests-put-up"), Ask(line, private=True, media=asked.media))
    return message(text("requests-put-up-question", what=asked.what), buttons=(go,))


def suggestion(what: str) -> Message:
    return message(
        text("requests-suggestion", what=what),
        buttons=(
            Button(text("requests-suggestion-yes"), Ask(what)),
            Button(text("requests-suggestion-private"), Ask(what, private=True)),
        ),
    )


def _choices(at: Step, around: Around) -> tuple[str, ...]:
    match at:
        case Step.KIND:
            return around.categories
        case Step.NEAR:
            return around.areas
        case Step.HELPERS:
            return HOW_MANY
        case Step.OFTEN:
            return OFTEN
        case Step.NAME:
            return NAMES
    return ()


def _label(at: Step, value: str) -> str | Text:
    if at in (Step.OFTEN, Step.NAME):
        return text(f"requests-form-{value.replace(' ', '-')}")
    return value
