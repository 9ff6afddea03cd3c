"""Every fact of process/words.yaml: who may read of it, in which sentence, where it is explained, and that what was
once recorded stays readable.
"""

from __future__ import annotations

import json
from datetime import date

import pytest

from alongside.process_files import load_process
from alongside.record import codec
from casebook import Fact, Value
from casebook.process.words import FactWord
from tests.reading_code import HERE

WORDS = load_process().words
# Everyone who works on a review reads of these; a family member reads of them in what we then told that person:
# panel_date_told, panel_change_told, draft_opened_to
TOLD_BY_ANOTHER_FACT = {
    "strand_opened", "panel_meeting_planned", "panel_meeting_moved", "panel_meeting_cancelled", "draft_version_ready",
}  # fmt: skip
# One line for each kind of fact, as the record holds it, with every field it may have. A line is added with a new
# fact; it is not changed or taken away once a record may hold it.
EVER_WRITTEN = HERE / "tests" / "conventions" / "facts_ever_written.jsonl"
A_DAY = date(2026, 3, 12)
SAMPLES: dict[str, Value] = {"id": "an-id", "day": A_DAY, "number": 3, "flag": True}


def as_recorded(word: FactWord) -> str:
    """A fact of this kind with all its fields, as the record would hold it."""
    about: dict[str, Value] = {name: A_DAY if name == "date" else "an-id" for name in word.about}
    more = {
        name: SAMPLES.get(sort, "a-word") if isinstance(sort, str) else sort[0] for name, sort in word.fields.items()
    }
    return codec.write(Fact(word.kind, A_DAY, {**about, **more}))


def ever_written() -> dict[str, str]:
    lines = EVER_WRITTEN.read_text().splitlines()
    return {json.loads(line)["kind"]: line for line in lines}


@pytest.mark.parametrize("word", WORDS.facts.values(), ids=lambda word: word.kind)
def test_a_fact_says_who_may_read_of_it_and_in_which_words(word: FactWord) -> None:
    assert word.staff_say
    ways = (bool(word.family_say), word.for_staff_only, word.kind in TOLD_BY_ANOTHER_FACT)
    assert ways.count(True) == 1, "Either a sentence for the family, or `audience: staff`."


@pytest.mark.parametrize("kind", WORDS.facts)
def test_a_fact_is_explained_in_the_reference(kind: str) -> None:
    assert f"### {kind}\n" in (HERE / "docs" / "reference" / "facts.md").read_text()


@pytest.mark.parametrize("word", WORDS.facts.values(), ids=lambda word: word.kind)
def test_a_new_fact_stands_among_those_that_must_stay_readable(word: FactWord) -> None:
    assert word.kind in ever_written(), f"Add this line to {EVER_WRITTEN.name}:\n{as_recorded(word)}"


@pytest.mark.parametrize("kind", ever_written())
def test_what_was_once_recorded_is_still_read_and_still_means_something(kind: str) -> None:
    fact = codec.read(ever_written()[kind])
    word = WORDS.facts.get(fact.kind)
    assert word is not None, "A record may hold this fact; the process must go on knowing it."
    assert set(fact.fields) <= set(word.all_fields), "A record may hold these fields; the fact must go on having them."
    for name, allowed in word.fields.items():
        if isinstance(allowed, tuple) and name in fact.fields:
            assert fact.fields[name] in allowed, f"A record may say {fact.fields[name]!r} of {name}."
