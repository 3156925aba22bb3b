"""The contracts hold, and each of them breaks when somebody breaks it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = Path(sys.executable).with_name("lint-imports")

FEATURE = '"""A planted feature."""\n'
TOOLS = "bot/features/tools"
LAMPS = "bot/features/lamps"

# (contract, file, its imports): every one of them must be found out, also in features that no
# contract has heard of.
PLANTS = [
    ("layers", "bot/core/planted.py", "import bot.kernel.ports"),
    ("layers", "bot/core/planted.py", "from bot.config import load"),
    ("layers", "bot/kernel/planted.py", "import bot.features.tools.flow"),
    ("layers", "bot/kernel/planted.py", "import bot.platforms.sandbox"),
    ("layers", f"{TOOLS}/flow.py", "import bot.platforms.sandbox"),
    ("layers", f"{TOOLS}/flow.py", "import bot.serve"),
    ("layers", "bot/platforms/sandbox/planted.py", "import bot.features.tools.acts"),
    ("layers", "bot/platforms/sandbox/planted.py", "from bot import app"),
    ("layers", "bot/helpers.py", "import os"),
    ("own-config", "bot/platforms/sandbox/planted.py", "from bot.config import load"),
    ("own-config", f"{TOOLS}/flow.py", "from bot.config.settings import Config"),
    ("own-config", "bot/kernel/planted.py", "import bot.config"),
    ("features", f"{TOOLS}/flow.py", "import bot.features.lamps.store"),
    ("features", f"{TOOLS}/rules.py", "from bot.features.lamps import rules"),
    ("features", f"{TOOLS}/__init__.py", "import bot.features.lamps.acts"),
    ("platforms", "bot/platforms/sandbox/planted.py", "import bot.platforms.telegram.names"),
    ("slice", f"{TOOLS}/rules.py", "import bot.features.tools.store"),
    ("slice", f"{TOOLS}/acts.py", "import bot.features.tools.store"),
    ("slice", f"{TOOLS}/store.py", "import bot.features.tools.views"),
    ("slice", f"{TOOLS}/views.py", "import bot.features.tools.flow"),
    ("slice", f"{TOOLS}/views.py", "import bot.features.tools.public"),
    ("slice", f"{TOOLS}/settings.py", "import bot.features.tools.acts"),
    ("slice", f"{TOOLS}/utils.py", "import os"),
    ("slice", f"{TOOLS}/views/forms.py", "import bot.features.tools.flow"),
    ("pure", f"{TOOLS}/rules.py", "import asyncio"),
    ("pure", f"{TOOLS}/rules.py", "from os import environ"),
    ("pure", f"{TOOLS}/rules.py", "from sqlalchemy import select"),
    ("pure", f"{TOOLS}/rules.py", "from bot.kernel.context import Context"),
    ("pure", f"{TOOLS}/counting.py", "import random"),
    ("pure", f"{TOOLS}/detection.py", "import logging"),
    ("pure", "bot/core/planted.py", "import time"),
    ("pure", f"{TOOLS}/rules/steps.py", "import asyncio"),
    ("telegram", f"{TOOLS}/views.py", "from telegram import InlineKeyboardButton"),
    ("telegram", "bot/kernel/planted.py", "import telegram.error"),
    ("telegram", "bot/platforms/sandbox/planted.py", "import telegram"),
    ("nio", f"{TOOLS}/views.py", "from nio import AsyncClient"),
    ("nio", "bot/app.py", "import nio"),
    ("sql", f"{TOOLS}/flow.py", "from sqlalchemy import select"),
    ("sql", f"{TOOLS}/views.py", "import sqlite3"),
    ("sql", f"{TOOLS}/flow/closing.py", "from sqlalchemy import select"),
    ("sql", "bot/platforms/sandbox/planted.py", "import aiosqlite"),
    ("sql", "bot/host/planted.py", "import psycopg"),
    ("fluent", f"{TOOLS}/views.py", "from fluent.runtime import FluentBundle"),
    ("fluent", "bot/kernel/planted.py", "import fluent.syntax"),
    ("cycles", "bot/kernel/planted.py", "import bot.kernel.planted_too"),
]

# What must stay allowed, so that the contracts do not forbid what the house needs.
FINE = [
    (f"{TOOLS}/flow.py", "import bot.features.lamps.public"),
    (f"{TOOLS}/flow.py", "import bot.features.tools.views, bot.features.tools.store"),
    (f"{TOOLS}/store.py", "from sqlalchemy import select\nimport bot.features.tools.rules"),
    (f"{TOOLS}/public.py", "import bot.features.tools.store"),
    (f"{TOOLS}/store/archive.py", "from sqlalchemy import select\nimport bot.features.tools.rules"),
    (f"{TOOLS}/acts.py", "from bot.core.act import Act\nimport bot.features.tools.rules"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Copy what the contracts are about, with two further features in it."""
    skip = shutil.ignore_patterns("__pycache__", "texts", "page")
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for feature in (TOOLS, LAMPS):
        (tmp_path / feature).mkdir()
        for module in ("__init__", "acts", "rules", "store", "flow", "views", "settings", "public"):
            (tmp_path / feature / f"{module}.py").write_text(FEATURE, encoding="utf-8")
    return tmp_path


def lint(tree: Path, contract: str = "") -> str:
    """Return the broken contract's findings, or "" when everything is kept."""
    chosen = ["--contract", contract] if contract else []
    said = subprocess.run(
        [LINT, "--no-cache", *chosen], cwd=tree, capture_output=True, text=True, check=False
    )
    return "" if said.returncode == 0 else said.stdout + said.stderr


def plant(tree: Path, file: str, line: str) -> None:
    folder = (tree / file).parent
    if not folder.exists():
        folder.mkdir()
        (folder / "__init__.py").write_text(FEATURE, encoding="utf-8")
    (tree / file).write_text(f"{FEATURE}\n{line}\n", encoding="utf-8")


def test_the_contracts_hold(tree: Path) -> None:
    assert lint(tree) == ""


@pytest.mark.slow
@pytest.mark.parametrize(("contract", "file", "line"), PLANTS)
def test_a_planted_violation_breaks_its_contract(
    tree: Path, contract: str, file: str, line: str
) -> None:
    plant(tree, file, line)
    if contract == "cycles":
        plant(tree, "bot/kernel/planted_too.py", "import bot.kernel.planted")

    assert "BROKEN" in lint(tree, contract)


@pytest.mark.parametrize(("file", "line"), FINE)
def test_what_the_house_needs_breaks_nothing(tree: Path, file: str, line: str) -> None:
    plant(tree, file, line)

    assert lint(tree) == ""
