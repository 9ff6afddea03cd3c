"""A kind of review is a folder: its name changes with a dated folder, and a new one needs no Python."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from alongside.process_files import FOLDER, load_process, type_name, type_words
from alongside.process_files.scenario import told

LATER = date(2031, 1, 6)  # made up for this test: the day the new name comes into force is not known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A process folder of our own, to change."""
    return shutil.copytree(FOLDER, tmp_path / "process", ignore=shutil.ignore_patterns("scenarios"))


def test_a_domestic_homicide_review_is_not_called_otherwise_until_somebody_says_from_when() -> None:
    assert type_name("dhr", date(2026, 3, 9)) == type_name("dhr", date(2099, 1, 1)) == "Domestic Homicide Review"


def test_a_later_dated_folder_changes_the_name_from_its_day_on(folder: Path) -> None:
    later = shutil.copytree(folder / "dhr" / "2026-01-01", folder / "dhr" / LATER.isoformat())
    text = (later / "type.yaml").read_text()
    text = text.replace("name: Domestic Homicide Review", "name: Domestic Abuse Related Death Review")
    (later / "type.yaml").write_text(text)
    assert type_words("dhr", date(2031, 1, 5), folder)["name"] == "Domestic Homicide Review"
    assert type_words("dhr", LATER, folder)["name"] == "Domestic Abuse Related Death Review"
    assert type_words("dhr", date(1999, 1, 1), folder)["name"] == "Domestic Homicide Review"


COPY_TO_THE_COMMISSIONER = """
commissioner_copy:
  promises: The Domestic Abuse Commissioner has a copy
  for_each: [strand]
  opened_by: [quality_assurance_letter_received]
  due: no_date
  kept_by: [commissioner_copy_sent]
  staff_see: "Send a copy to the Domestic Abuse Commissioner"
  source: {document: "Draft statutory guidance, May 2024", status: to_be_confirmed}
"""
COPY_STORY = """
title: A copy to the Commissioner is owed only under the rules of the later folder
review: {csp: dhr}
story:
  - on: 2031-01-03
    facts: [review_decided, quality_assurance_letter_received]
    expect: [{no_clock: commissioner_copy}]
  - on: 2031-01-06
    facts: [quality_assurance_letter_received]
    expect: [{clock: commissioner_copy, state: due, due: null}]
  - on: 2031-01-07
    facts: [commissioner_copy_sent]
    expect: [{clock: commissioner_copy, state: kept}]
"""


def test_the_rules_of_a_later_folder_hold_from_its_day_on(folder: Path) -> None:
    later = shutil.copytree(folder / "dhr" / "2026-01-01", folder / "dhr" / LATER.isoformat())
    with (later / "clocks.yaml").open("a") as clocks:
        clocks.write(COPY_TO_THE_COMMISSIONER)
    assert _missed(COPY_STORY, folder) == []


NEW_TYPE = {
    "type.yaml": """
name: Mental Health Homicide Review
short: MHHR
about: the person who died
boards: the health board
commissioned_by: "The health board"
first_group: the Sub-Group
second_group: the health board
publishing: "It is published unless there is a strong reason against it."
family_see: "A review looks at what happened and what should change."
""",
    "settings.yaml": """
investigation_finished_within_months:
  means: Months from the decision to the finished report
  values: [{from: 2019-01-01, value: 9}]
  source: {document: "Made up for a test", status: local_default}
""",
    "clocks.yaml": """
investigation_finished:
  promises: The report is finished
  for_each: [strand]
  opened_by: [review_decided]
  due: {months: investigation_finished_within_months}
  kept_by: [{executive_signed: {version: any}}]
  staff_see: "Nine months from the decision"
  source: {document: "Made up for a test", status: local_default}
""",
    "gates.yaml": """
trust_has_answered:
  holds: [published]
  closed_until: {happened: agency_records_requested}
  override: never
  staff_see: "The trust has not been asked yet."
  family_see: "We ask the trust first."
  source: {document: "Made up for a test", status: local_default}
""",
}
# 2 March 2026 and nine months: 2 December 2026. Ten working days from Monday 2 March: Monday 16 March.
NEW_STORY = """
title: A kind of review nobody has written Python for, beside an adults review
review: {adults: safeguarding_adults_review, trust: MHHR}
people: [ada]
story:
  - on: 2026-03-02
    facts: [{review_decided: {strand: [adults, trust]}}]
    expect:
      - {clock: investigation_finished, for: {strand: trust}, due: 2026-12-02}
      - {no_clock: investigation_finished, for: {strand: adults}}
      - {clock: ST6, for: {strand: adults}, due: 2026-09-02}
      - {promise: early_contact, for: ada, count: 1, due: 2026-03-16}
    try: [{published: {date: 2026-12-09}, refused_by: trust_has_answered}]
  - on: 2026-03-03
    facts: [agency_records_requested]
    try: [{published: {date: 2026-12-09}, not_by: trust_has_answered}]
"""


def test_a_new_kind_of_review_is_a_folder_and_no_python(folder: Path) -> None:
    of_type = folder / "mental_health_homicide_review" / "2026-01-01"
    of_type.mkdir(parents=True)
    for name, text in NEW_TYPE.items():
        (of_type / name).write_text(text)
    assert type_words("mental_health_homicide_review", date(2026, 3, 2), folder)["short"] == "MHHR"
    assert _missed(NEW_STORY, folder) == []


def _missed(story: str, folder: Path) -> list[str]:
    case = folder / "case.yaml"
    case.write_text(story)
    lines = told(case, load_process(folder))
    assert lines
    return [str(line) for line in lines if not line.met]
