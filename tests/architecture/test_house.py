"""The house keeps its style: sizes, names, and what core may lean on."""

import ast
import re
import sys
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "bot").rglob("*.py"))
LARGEST = 200
MIDDLING = 100
HOMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> set[str]:
    """Return the top-level packages a module imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                found |= {alias.name.partition(".")[0] for alias in names}
            case ast.ImportFrom(module=str(module)):
                found.add(module.partition(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LARGEST


def test_most_modules_are_short() -> None:
    sizes = [len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES]

    assert median(size for size in sizes if size) <= MIDDLING


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_in_its_first_sentence_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert not tree.body or ast.get_docstring(tree)


def test_nothing_is_called_after_nothing() -> None:
    assert not [name(path) for path in MODULES if path.stem in HOMELESS]


@pytest.mark.parametrize("path", sorted((ROOT / "bot/core").rglob("*.py")), ids=name)
def test_core_leans_on_the_standard_library_alone(path: Path) -> None:
    assert imports(path) <= sys.stdlib_module_names | {"bot"}


@pytest.mark.parametrize("folder", ["bot/features", "bot/core"])
def test_features_and_core_name_no_platform(folder: str) -> None:
    platforms = [p.name for p in (ROOT / "bot/platforms").iterdir() if (p / "__init__.py").exists()]
    word = re.compile(rf"\b({'|'.join(platforms)})", re.IGNORECASE)
    files = [p for p in (ROOT / folder).rglob("*") if p.suffix in (".py", ".ftl", ".toml")]

    assert platforms
    assert not [name(p) for p in files if word.search(p.read_text(encoding="utf-8"))]


def test_no_lock_file_names_where_packages_come_from() -> None:
    for lock in (*ROOT.glob("requirements*.lock"), *ROOT.glob("tests/**/requirements*.lock")):
        assert not re.search(r"https?://|file:|index-url|find-links", lock.read_text("utf-8"))


def test_every_ignored_rule_of_the_tools_has_its_reason() -> None:
    bare = re.compile(r"#\s*(noqa|type:\s*ignore)(\[[\w-]+\]|:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?\s*$")
    files = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
    lines = [
        f"{name(path)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]

    assert not lines
