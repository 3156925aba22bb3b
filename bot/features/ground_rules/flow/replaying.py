"""Looking at words with every rule, and at a rule by its examples; nothing comes of it."""

from datetime import timedelta

from bot.core.text import Refused
from bot.features.ground_rules import store, views
from bot.features.ground_rules.acts import Replay, TryOut
from bot.features.ground_rules.flow import adopting
from bot.features.ground_rules.flow.adopting import Active
from bot.features.ground_rules.rules.signs import Spoken
from bot.features.ground_rules.settings import BY_NAME, FADES_DAYS
from bot.kernel import outward
from bot.kernel.context import Context


def replay(ctx: Context, act: Replay) -> None:
    """Tell which rules a message would meet, in force or not; nothing comes of it."""
    words = ctx.chat.answers.words or act.words.strip()
    if not words:
        raise Refused("ground_rules-replay-how")
    said = Spoken(
        ctx.now,
        words,
        links=tuple(word for word in words.split() if "://" in word or word.startswith("www.")),
        number=outward.sayable(ctx, words) != words,
        here_since=ctx.person.first_seen,
    )
    met = [each.rule for each in adopting.every(ctx) if _meets(each, said)]
    ctx.say(views.replayed([adopting.standing(ctx, rule) for rule in met]))


def try_out(ctx: Context, act: TryOut) -> None:
    """Say how a rule is tried out, or what its own examples are."""
    rule = BY_NAME.get(act.rule.strip().casefold())
    if rule is None:
        ctx.say(views.triable([adopting.standing(ctx, each.rule) for each in adopting.every(ctx)]))
        return
    fades = ctx.now - timedelta(days=ctx.param(FADES_DAYS))
    count = store.tried(ctx.tx, ctx.chat.group, rule.name, fades)
    ctx.say(views.tried(adopting.standing(ctx, rule), rule.examples, count))


def _meets(each: Active, said: Spoken) -> bool:
    """Ask one rule; one that breaks tells nothing here, and is set aside when it is in force."""
    assert each.rule.catch is not None  # noqa: S101 - only such rules are asked
    try:
        return each.rule.catch(said, (), each.options) is not None
    except Exception:  # noqa: BLE001 - a stranger's rule may do anything
        return False
