"""Updates on their way to the bot: numbered, kept until confirmed, to one reader at a time."""

import asyncio
from collections import deque
from itertools import count
from typing import Any

from tests.bot_api.news import News
from tests.bot_api.refusals import bad, conflict

KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "message_reaction",
    "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member",
    "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
)  # fmt: skip
ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}  # only when listed
FIRST = 700_001


class Mail:
    """The queue of one bot. `unwanted` are updates the bot did not ask for."""

    def __init__(self) -> None:
        self.waiting: deque[dict[str, Any]] = deque()
        self.unwanted: list[dict[str, Any]] = []
        self.wanted: set[str] = set(KINDS) - ASKED_FOR
        self.webhook: dict[str, Any] = {}
        self._again: list[dict[str, Any]] = []
        self._sent: dict[int, dict[str, Any]] = {}
        self._numbers = count(FIRST)
        self._reader = 0
        self.news = News()

    def want(self, kinds: list[str] | None) -> None:
        """Choose what comes; None keeps the former choice, an empty list means the usual."""
        if kinds is None:
            return
        if unknown := set(kinds) - set(KINDS):
            raise bad(f"unknown kinds of updates: {sorted(unknown)}")
        self.wanted = set(kinds) or set(KINDS) - ASKED_FOR

    def put(self, kind: str, body: dict[str, Any]) -> dict[str, Any]:
        update = {"update_id": next(self._numbers), kind: body}
        if kind in self.wanted:
            self.waiting.append(update)
            self.news.tell()
        else:
            self.unwanted.append(update)
        return update

    def raw(self, update: dict[str, Any]) -> dict[str, Any]:
        """Put in something the server would never send; it gets a number."""
        numbered = {"update_id": next(self._numbers)} | update
        self.waiting.append(numbered)
        self.news.tell()
        return numbered

    def repeat(self, number: int) -> None:
        """Send an update a second time although it was confirmed."""
        self._again.append(self._sent[number])
        self.news.tell()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Forget what is confirmed and return what is not, waiting for it if there is none."""
        if self.webhook.get("url"):
            raise conflict(
                "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first"
            )
        self._reader += 1
        mine = self._reader
        self.news.tell()
        self.confirm(offset)
        deadline = asyncio.get_running_loop().time() + seconds
        while not (self.waiting or self._again):
            await self.news.next(max(0, deadline - asyncio.get_running_loop().time()))
            if self._reader != mine:
                raise conflict(
                    "terminated by other getUpdates request;"
                    " make sure that only one bot instance is running"
                )
            if asyncio.get_running_loop().time() >= deadline:
                break
        return self._take(offset, limit)

    def confirm(self, offset: int) -> None:
        if offset < 0:
            offset = next(iter(list(self.waiting)[offset:]), {"update_id": 0})["update_id"]
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
        self.news.tell()

    def _take(self, offset: int, limit: int) -> list[dict[str, Any]]:
        again, self._again = self._again, []
        batch = [*again, *list(self.waiting)[: limit - len(again)]]
        self._sent.update((update["update_id"], update) for update in batch)
        return batch
