"""A strict Bot API server for tests and benchmarks: real HTTP, every call checked by the schema.

    async with BotApi(clock).running() as server:      # a Clock of the test; the real one else
        settings = Settings(server.token, server.url)
        ann = server.person("Ann", opened=True)        # opened: has pressed start in private
        elm = server.group("Elm Street", ann, bob)     # the first owns it; the bot is an admin
        post = server.says(elm, ann, "/ask milk")      # topic=, reply_to=, anonymous=
        await server.until(lambda: server.said(elm))   # looks again after each call of the bot
        card = server.last(elm)                        # .text .labels .edits .topic .pinned .body
        server.presses(card, bob, "I can help")        # a link button opens the private chat
        assert server.answers(bob)[-1].text == "…"     # what the press told the presser
        assert server.removed(elm) == ["…"]            # messages that were taken down
        assert server.complaints == []                 # nothing broke the schema

People: `says posts edits takes_back presses sends_data opens shuts shares_contact private`.
Groups: `group bot_joins bot_leaves joins leaves appoints opens_topic closes_topic deletes_topic
grows channel_says`; seats (status, limits, until) stand in `chat.seats[person.id]`.
Looking: `messages said last removed answers menu calls`; waiting: `until calm`.
Faults: `server.faults.next("sendMessage", Limited(3), Broken(502), Lost(done=True))`, one per
call; `Lost(hangs=True)` leaves the line open. `server.mail.repeat(update_id)` delivers twice,
`server.mail.raw({...})` delivers anything. In a process of its own: `python -m tests.bot_api`.
"""

from tests.bot_api.faults import Broken, Garbled, Limited, Lost
from tests.bot_api.server import TOKEN, BotApi
from tests.bot_api.world import Chat, Person, Post

__all__ = ["TOKEN", "BotApi", "Broken", "Chat", "Garbled", "Limited", "Lost", "Person", "Post"]
