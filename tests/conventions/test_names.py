"""Names: of the field, not of the workshop; and nothing of the machine it was made on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reading_code import HERE, files

SAYS_NOTHING = {
    "utils", "util", "helpers", "common", "core", "misc", "manager", "service", "processor", "handler", "data", "info",
    "base",
}  # fmt: skip
# Django asks for a backend's class in a module called `base`; a journey's service is the service itself
CONTRACTS = {
    "alongside/config/postgres/base.py",
    "alongside/config/sqlite/base.py",
    "tests/journeys/service.py",
    "alongside/design/layouts/base.jinja",
}
TEXTS = (".py", ".md", ".jinja", ".yaml", ".toml", ".txt", ".scss", ".mjs", ".json", ".js", ".css", "run")
# a word in pieces, so that this file may be read as well
FOREIGN = (
    "/wo" "rk/", "/tm" "p/", "/ro" "ot/", "/ho" "me/", "py" "pi.org", "pythonho" "sted", "registry.np" "mjs",
)  # fmt: skip
# what the field does not say, or not to a family
NEVER = re.compile(r"service[ _-]users?\b|non[- ]engag|\bhard to reach\b|\bhard-to-reach\b", re.IGNORECASE)
MAY_QUOTE_IT = (
    "docs/glossary.md",
    "tests/",
    "DEVELOPERS.md",
    "README.md",
    "alongside/demo/words/",
    "alongside/letters/",
    "alongside/reading/how_it_reads.py",
)


def named(file: Path) -> str:
    return str(file.relative_to(HERE))


@pytest.mark.parametrize("file", files(".py", ".jinja"), ids=named)
def test_a_file_is_called_after_what_is_in_it(file: Path) -> None:
    assert file.stem not in SAYS_NOTHING or named(file) in CONTRACTS
    assert not {part.lower() for part in file.relative_to(HERE).parts[:-1]} & SAYS_NOTHING


def test_the_short_name_of_another_thing_is_nobodys_name() -> None:
    short = re.compile(r"(?<![a-z])sar(?![a-z])", re.IGNORECASE)
    taken = [named(file) for file in files() if short.search(file.stem.replace("_", " ").replace("-", " "))]
    assert taken == []


def test_nothing_tells_on_which_machine_it_was_made() -> None:
    found = [
        f"{named(file)}:{number}: {word}"
        for file in files(*TEXTS)
        if "node_modules" not in file.parts and file.name != "package-lock.json"
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1)
        for word in FOREIGN
        if word in line and not line.startswith("#!")
    ]
    assert found == []


def test_nobody_is_called_what_they_would_not_call_themselves() -> None:
    found = [
        f"{named(file)}:{number}: {line.strip()[:100]}"
        for file in files(".py", ".jinja", ".yaml", ".md")
        if not named(file).startswith(MAY_QUOTE_IT)
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if NEVER.search(line)
    ]
    assert found == []


def test_only_the_demo_and_the_tests_pretend_to_another_time() -> None:
    pretending = [
        named(file)
        for file in files(".py")
        if "pretending(" in file.read_text() and not named(file).startswith(("tests/", "alongside/demo/"))
    ]
    assert pretending == ["alongside/clock.py"]
