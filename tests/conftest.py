"""What every test is given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.chat import Chat, open_chat

pytest_plugins = [
    *("tests.homeserver.fixtures", "tests.loopback", "tests.overheard", "tests.postgres"),
]

settings.register_profile("house", deadline=None)  # a busy machine is no bug
settings.load_profile("house")

# What a test asks for says where it belongs; nobody has to remember the mark.
MARKS = {
    "homeserver": "homeserver",
    "strict_homeserver": "homeserver",
    "people": "homeserver",
    "browser": "browser",
    "postgres_url": "slow",
    "telegram": "slow",
    "webhook": "slow",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    dear = set()
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if mark := MARKS.get(fixture):
                item.add_marker(mark)
        if any(map(item.get_closest_marker, ("slow", "homeserver", "browser"))):
            dear.add(item.path)
    # What takes long begins first, so that no worker is left alone with it at the end.
    items.sort(key=lambda item: item.path not in dear)


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[Chat]:
    """Our street: Ana administers, Ben, Cem and Dot live there."""
    async with open_chat(f"sqlite:///{tmp_path}/bot.db") as street:
        yield street
