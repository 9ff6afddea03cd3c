"""What is written about the code is current, and what changes the tables is one straight line."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.generated_docs import pages
from tests.reading_code import HERE, files, tree

DECISIONS = sorted((HERE / "docs" / "adr").glob("*.md"))
# longer than this is worth a look; it is listed at the end of the run, and refused nowhere
LONG_FILE, LONG_FUNCTION = 220, 50


def named(file: Path) -> str:
    return str(file.relative_to(HERE))


def migrations() -> dict[str, list[Path]]:
    by_app: dict[str, list[Path]] = {}
    for file in files(".py"):
        if file.parent.name == "migrations" and file.stem != "__init__":
            by_app.setdefault(file.parent.parent.name, []).append(file)
    return by_app


@pytest.mark.parametrize("app", sorted(migrations()))
def test_an_apps_migrations_are_one_straight_line_with_one_beginning(app: str) -> None:
    numbers = [int(file.stem[:4]) for file in sorted(migrations()[app])]
    assert numbers == list(range(1, len(numbers) + 1))
    beginnings = [file for file in migrations()[app] if "initial = True" in file.read_text()]
    assert [file.stem for file in beginnings] == ["0001_initial"]


def test_decisions_are_numbered_once_each_and_without_a_gap() -> None:
    numbers = [int(file.name[:4]) for file in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_is_short_and_called_what_it_decides(file: Path) -> None:
    lines = file.read_text().splitlines()
    assert lines[0].startswith("# ")
    assert len(lines) < 80


@pytest.mark.parametrize("place", sorted(pages()), ids=str)
def test_a_page_made_from_the_code_is_current(place: str) -> None:
    kept = (HERE / place).read_text() if (HERE / place).exists() else ""
    assert kept == pages()[place], "Make it anew with ./run docs"


def test_no_page_made_from_the_code_outlives_what_it_was_made_from() -> None:
    there = {named(file) for folder in ("process", "reference") for file in (HERE / "docs" / folder).glob("*.md")}
    assert there == set(pages())


@pytest.mark.parametrize("file", [each for each in files(".md") if "node_modules" not in each.parts], ids=named)
def test_every_path_a_document_links_to_exists(file: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text())
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_every_command_of_run_is_in_its_own_help() -> None:
    source = (HERE / "run").read_text()
    commands = set(re.findall(r'case "(\w+)":', source))
    assert commands == set(re.findall(r"^ *\./run (\w+) ", source, re.MULTILINE))


def test_how_long_files_and_functions_are(record_property: pytest.FixtureRequest) -> None:
    """A report, not a limit: what a reader may find too long, longest first, in the run's XML and on failure."""
    long_files: Counter[str] = Counter()
    long_functions: Counter[str] = Counter()
    for file in files(".py"):
        if named(file).startswith("tests/") or file.parent.name == "migrations":
            continue
        long_files[named(file)] = len(file.read_text().splitlines())
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.FunctionDef):
                long_functions[f"{named(file)}:{node.name}"] = (node.end_lineno or 0) - node.lineno + 1
    record_property("long files", [each for each in long_files.most_common() if each[1] > LONG_FILE])
    record_property("long functions", [each for each in long_functions.most_common() if each[1] > LONG_FUNCTION])
    middle = sorted(long_files.values())[len(long_files) // 2]
    assert middle < LONG_FILE, "Half of all files are longer than a long one: then something is wrong with them."
