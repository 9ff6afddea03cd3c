"""What was written once can be read for ever."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from alongside.record import codec
from casebook import Fact

GOLDEN = Path(__file__).parent / "golden"


def test_every_shape_ever_written_is_still_read() -> None:
    read = [codec.read(line) for line in (GOLDEN / "version-1.jsonl").read_text().splitlines()]
    assert read[0] == Fact("panel_meeting_held", date(2026, 3, 12), {"meeting": "m1"})
    assert read[1] == Fact("panel_meeting_planned", date(2026, 4, 20), {"meeting": "m1", "day": date(2026, 5, 14)})
    assert read[2].fields == {"person": "carol", "what": "taking_part", "words": "w1"}
    assert read[3].fields == {"date": date(2026, 11, 5)}
    assert read[4].fields["web"] is True
    assert read[4].fields["launch"] is False
    assert read[5] == Fact("terms_fixed", date(2026, 3, 20), {})


def test_there_is_a_golden_file_for_every_version_that_can_be_read() -> None:
    assert {f"version-{version}.jsonl" for version in codec.READERS} == {file.name for file in GOLDEN.iterdir()}


def test_what_is_written_today_is_read_as_it_was() -> None:
    fact = Fact(
        "published", date(2026, 12, 2), {"date": date(2026, 12, 2), "version": "v3", "looks_like_a_day": "2026-12-02"}
    )
    again = codec.read(codec.write(fact))
    assert again == fact
    assert isinstance(again.fields["looks_like_a_day"], str)


def test_the_same_fact_is_always_the_same_text() -> None:
    one = Fact("call_made", date(2026, 4, 20), {"person": "ana", "channel": "c"})
    other = Fact("call_made", date(2026, 4, 20), {"channel": "c", "person": "ana"})
    assert codec.write(one) == codec.write(other)


def test_a_shape_of_a_later_version_is_refused_and_not_guessed() -> None:
    later = json.dumps({"v": codec.VERSION + 1, "kind": "x", "on": "2026-01-01", "fields": {}})
    with pytest.raises(codec.UnknownShape):
        codec.read(later)


def test_what_follows_a_fact_is_refused_and_not_passed_over() -> None:
    with pytest.raises(codec.UnknownShape):
        codec.read(codec.write(Fact("call_made", date(2026, 4, 20), {})) + "{}")
