"""A real Synapse for tests, and people with ordinary clients on it.

Fixtures (known to every test): `homeserver` is one server for the session without rate limits,
`strict_homeserver` another with the limits of a public one, `people` makes accounts on the first.

    async def test_someone_says_hello(homeserver, people):
        bot = await homeserver.register("bot")      # Login: user, device, token, password
        ann = await people.arrive("Ann")            # a Member: user, name
        room = await ann.creates("Our street", bot.user)
        said = await ann.says(room, "!ask milk")    # a Message: room, id, sender, text
        await ann.hears(room, "Dot")                # waits; the newest such message of others
        await ann.reacts(said, "1️⃣")               # also replies, edits, redacts
        await ann.messages(room)                    # what stands there now, oldest first
        private = await ann.direct(bot.user)        # enters the bot's invitation or opens one
        await ann.is_invited()                      # waits for an invitation and accepts it

Also: joins, leaves, invites, kicks, empowers (power levels), sets and state (state events),
members, timeline (raw events), `Synapse.stop()` and `start()` for an outage.
"""
