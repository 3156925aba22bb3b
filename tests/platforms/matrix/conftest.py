"""What the tests of the Matrix platform are given."""

from pathlib import Path

import pytest

from tests.homeserver.server import Synapse
from tests.platforms.matrix.running import Account, account


@pytest.fixture
async def bot(homeserver: Synapse, tmp_path: Path) -> Account:
    return account(homeserver, await homeserver.register("bot"), tmp_path)
