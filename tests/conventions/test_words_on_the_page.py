"""House style of everything that people read: templates, letters, leaflets, and the sentences of the process files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.reading_code import HERE, files

SENTENCES = re.compile(
    r"^\s*-?\s*(?:staff_see|family_see|staff_say|family_say|title|words_\w+|why_left_out|promises): *(.+)$"
)
NOT_FOR_READERS = ("gallery", "sitemap")
# tags, and an attribute that is put together before its tag
TAGS = re.compile(r"""<script\b.*?</script>|<!--.*?-->|<[^>]+>| aria-[a-z]+="\s*\"""", re.DOTALL)
STRAIGHT = re.compile(r"[A-Za-z]'[A-Za-z]|\s'\w|\w'\s|\"")
POOR_DASH = re.compile(r"\w -{1,2} \w|--")
COUNTED_ON = re.compile(r"!(?!=)")
# a day and its month stay on one line
PARTS = re.compile(
    r"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
NOT_TO_FAMILIES = re.compile(
    r"\b(overdue|deadline|please|unfortunately|engage(?:ment)?|submit(?:ted)?|stakeholders?|perpetrator|closure)\b",
    re.IGNORECASE,
)


def named(file: Path) -> str:
    return str(file.relative_to(HERE))


def templates(*doors: str) -> list[Path]:
    found = [file for file in files(".jinja") if not any(word in file.stem for word in NOT_FOR_READERS)]
    return [file for file in found if not doors or file.relative_to(HERE / "alongside").parts[0] in doors]


def read_out(file: Path) -> str:
    """What of a template people may read: without tags and orders."""
    plain = "".join(text for _, sort, text in Environment().lex(file.read_text()) if sort == "data")
    return TAGS.sub(" ", plain)


@pytest.mark.parametrize("file", templates(), ids=named)
def test_quotation_marks_and_dashes_are_printers(file: Path) -> None:
    words = read_out(file)
    assert STRAIGHT.findall(words) == []
    assert POOR_DASH.findall(words) == []


@pytest.mark.parametrize("file", templates(), ids=named)
def test_nothing_is_shouted(file: Path) -> None:
    assert COUNTED_ON.findall(read_out(file)) == []


@pytest.mark.parametrize("file", templates("family", "public"), ids=named)
def test_a_family_is_never_hurried_begged_or_talked_down_to(file: Path) -> None:
    assert NOT_TO_FAMILIES.findall(read_out(file)) == []


def sentences() -> list[tuple[str, str, str]]:
    """(where, key, sentence) of every sentence in the process files."""
    found = []
    for file in files(".yaml"):
        if not named(file).startswith("process/") or "/scenarios/" in named(file):
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            matched = SENTENCES.match(line)
            if matched:
                found.append((f"{named(file)}:{number}", line.strip().split(":")[0], matched[1].strip().strip('"')))
    return found


def test_the_sentences_of_the_process_files_are_well_printed() -> None:
    found = [
        (where, said)
        for where, _, said in sentences()
        if STRAIGHT.search(said) or POOR_DASH.search(said) or COUNTED_ON.search(said) or PARTS.search(said)
    ]
    assert found == []


def test_the_sentences_for_families_keep_the_same_voice() -> None:
    for_families = [each for each in sentences() if each[1].startswith(("family", "words", "title", "why"))]
    assert len(for_families) > 100
    assert [(where, said) for where, _, said in for_families if NOT_TO_FAMILIES.search(said)] == []
