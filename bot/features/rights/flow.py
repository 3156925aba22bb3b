"""Everything held about a person as files, and all of it erased when they ask for it."""

from datetime import timedelta

from bot.core.media import MediaKind
from bot.core.text import text
from bot.features.rights import views
from bot.features.rights.acts import DropFiles, Erase, ForgetMe, ShowData, ShowHeld
from bot.kernel import blobs, forgetting, held, holdings
from bot.kernel.context import Context

FILES_FOR = timedelta(hours=1)
MOMENT = timedelta(minutes=1)


def show_data(ctx: Context, _: ShowData) -> None:
    me = ctx.person.id
    held = holdings.of(ctx.tx, me, ctx.now)
    whole, plain = views.as_json(held), views.as_text(held)
    files = (
        blobs.put(ctx.tx, ctx.now, plain, "my-data.txt", "text/plain", MediaKind.FILE),
        blobs.put(ctx.tx, ctx.now, whole, "my-data.json", "application/json", MediaKind.FILE),
    )
    ctx.whisper(me, views.data("rights-data-plain", files[0]))
    ctx.whisper(me, views.data("rights-data-whole", files[1]))
    ctx.later(ctx.now + FILES_FOR, DropFiles(tuple(file.blob for file in files)))


def show_held(ctx: Context, _: ShowHeld) -> None:
    ctx.say(views.held(held.everything(ctx), held.host(ctx)))


def drop_files(ctx: Context, act: DropFiles) -> None:
    for file in act.files:
        blobs.drop(ctx.tx, file)


def forget_me(ctx: Context, act: ForgetMe) -> None:
    if not act.sure:
        ctx.whisper(ctx.person.id, views.question())
        return
    ctx.whisper(ctx.person.id, text("rights-forgetting"))
    ctx.later(ctx.now + MOMENT, Erase(ctx.person.id))


def erase(ctx: Context, act: Erase) -> None:
    forgetting.forget(ctx, act.person)
