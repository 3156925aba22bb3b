"""All that is in force, gathered for whoever wants to read it."""

from bot.core.incoming import Standing
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Button, Message
from bot.core.text import Refused, Style, Text, When, text
from bot.features.agreements import rules
from bot.features.agreements.acts import MARKDOWN, PAPER, HandOut, Read, Write
from bot.features.polls.public import in_force_words
from bot.kernel import blobs, works
from bot.kernel.context import Context
from bot.kernel.outward import plainly

WORK = "agreements"
FILE = Media(MediaKind.FILE, name="agreements.pdf", mime="application/pdf")
FORMS = {MARKDOWN: "agreements-as-text", PAPER: "agreements-as-paper"}


def read(ctx: Context, act: Read) -> None:  # noqa: ARG001 - the shape of a handler
    _inside(ctx)
    buttons = tuple(Button(text(key), Write(form)) for form, key in FORMS.items())
    ctx.say(Message((text("agreements-heading"), *_agreed(ctx)), buttons))


def write(ctx: Context, act: Write) -> Text:
    """Send the text at once; paper takes a moment and is made elsewhere."""
    _inside(ctx)
    heading, *lines = plainly(ctx, (text("agreements-heading-plain"), *_agreed(ctx)))
    if act.form == PAPER:
        body = {"heading": heading, "lines": lines, "at": ctx.now.isoformat()}
        works.ask(ctx, WORK, body, HandOut(ctx.person.id), file=FILE)
        return text("agreements-paper-comes")
    data = rules.markdown(heading, lines).encode()
    made = blobs.put(ctx.tx, ctx.now, data, "agreements.md", "text/markdown", MediaKind.FILE)
    ctx.whisper(ctx.person.id, Message((text("agreements-here"),), media=made))
    return text("agreements-sent")


def hand_out(ctx: Context, act: HandOut) -> None:
    ctx.whisper(act.person, Message((text("agreements-here"),), media=act.media))


def _agreed(ctx: Context) -> list[Text]:
    """Say what was decided and holds: settings by their effect, the rest in its own words."""
    lines: list[Text] = []
    for param in ctx.param.all():
        row = ctx.param.latest(param)
        if row is not None and row.decision and ctx.param(param) == row.value:
            at = When(row.at, Style.DAY)
            lines.append(text("agreements-setting", effect=param.effect(row.value), since=at))
    for number, words, closed in in_force_words(ctx.tx, ctx.chat.group):
        at = When(closed, Style.DAY)
        lines.append(text("agreements-motion", number=number, words=words, since=at))
    return lines or [text("agreements-none")]


def _inside(ctx: Context) -> None:
    standing = ctx.person.standing
    if standing is None or standing is Standing.OUTSIDE:
        raise Refused("agreements-members-only")
