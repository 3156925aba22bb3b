"""Keep what a person says about themselves, and tell them what holds."""

from bot.core.text import Text, text
from bot.features.members import rules, views
from bot.features.members.acts import Quiet, Speak
from bot.kernel import manners
from bot.kernel.context import Context
from bot.kernel.languages import spoken


def speak(ctx: Context, act: Speak) -> Text | None:
    known = spoken(ctx)
    if not act.language.strip():
        ctx.say(views.languages(known))
        return None
    manners.set_language(ctx.tx, ctx.person.id, rules.language(act.language, known))
    return text("members-language-kept")


def quiet(ctx: Context, act: Quiet) -> Text | None:
    if not act.hours.strip():
        ctx.say(views.quiet(manners.wish(ctx.tx, ctx.person.id)))
        return None
    wish = rules.quiet(act.hours)
    manners.set_wish(ctx.tx, ctx.person.id, wish)
    return views.holds(wish)
