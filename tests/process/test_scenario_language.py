"""The scenario language: misses are shown, mistakes are told with line and nearest word."""

from pathlib import Path

import pytest

from alongside.process_files.scenario import main, told
from alongside.process_files.story import read_story
from alongside.process_files.telling import Line, _stands_in, tell
from alongside.process_files.yaml_text import read_yaml
from casebook.process import Fault, ProcessFaults, Reader
from tests.casebook.told import gate, process_of, promise

UPDATE = """
for_each: [contact, meeting]
opened_by: [met]
due: {working_days: update_within}
kept_by: [told]
shown_as_tried: [tried]
"""
CLOCK = """
counted:
  for_each: [strand]
  opened_by: [decided]
  due: {days: 7}
  kept_by: [published]
  staff_see: "Count"
  source: {document: "A test", status: read}
"""
TABLE = gate("holds: [tabled]\nclosed_until: {every: contact, if_no_one: closed, happened: called}\noverride: senior")
PROCESS = process_of(promises=promise(UPDATE), clocks=CLOCK, gates=TABLE)
HEAD = "review: {main: lcspr}\npeople: {ann: Ann, bob: {who: Bob, named_on: 2026-03-10}}\n"


def lines(text: str, head: str = HEAD) -> list[Line]:
    reader = Reader()
    story = read_story(reader, read_yaml(head + text, "case.yaml"), PROCESS)
    assert reader.faults == []
    return list(tell(story, PROCESS))


def misses(text: str, head: str = HEAD) -> list[str]:
    return [line.what for line in lines(text, head) if not line.met]


def faults(text: str, head: str = HEAD) -> list[str]:
    reader = Reader()
    read_story(reader, read_yaml(head + text, "case.yaml"), PROCESS)
    return [str(fault) for fault in reader.faults]


def test_what_is_so_is_met_and_what_is_not_is_missed() -> None:
    story = """
story:
  - on: 2026-03-12
    facts: [{met: {meeting: m1}}, {tried: {person: ann, kind: post}}]
    expect:
      - {promise: owed, for: {person: ann}, state: due, due: 2026-03-19, tried: [2026-03-12], left: 5, late: false}
      - {promise: owed, count: 2}
      - {promise: owed, for: {meeting: m1}}
      - {no_promise: owed, for: {meeting: m2}}
      - {no_clock: counted}
    try:
      - {tabled: {version: v1}, refused_by: the_gate, waiting_for: [bob, ann], allowed: false, says_nothing_of: cat}
"""
    assert misses(story) == []
    wrong = story.replace("2026-03-19", "2026-03-20").replace("count: 2", "count: 1").replace("m2}", "m1}")
    wrong = wrong.replace("[bob, ann]", "[ann]").replace("says_nothing_of: cat", "says_nothing_of: ann")
    wrong = wrong.replace("late: false", "late: 0").replace("allowed: false", "allowed: true")
    assert misses(wrong) == [
        "promise owed (person ann) due",
        "promise owed (person ann) late",
        "promise owed count",
        "no_promise owed (meeting m1)",
        "try tabled (version v1) allowed",
        "try tabled (version v1) waiting_for",
        "try tabled (version v1) says_nothing_of",
    ]


def test_something_expected_that_is_not_there_is_missed() -> None:
    story = "story:\n  - on: 2026-03-12\n    expect: [{promise: owed, state: due}, {promise: owed, count: 0}]"
    assert misses(story) == ["promise owed"]


def test_of_several_the_newest_is_meant() -> None:
    story = """
story:
  - on: 2026-03-12
    facts: [{met: {meeting: m1}}, {told: {person: ann}}, {met: {meeting: m2}}]
    expect: [{promise: owed, for: {person: ann}, state: due}, {promise: owed, for: {meeting: m1}, state: kept}]
"""
    assert misses(story) == []


def test_a_fact_may_be_recorded_later_than_it_happened() -> None:
    story = """
story:
  - {on: 2026-03-12, facts: [{met: {meeting: m1}}]}
  - on: 2026-03-25
    expect: [{promise: owed, for: {person: ann}, late: true}]
  - on: 2026-03-25
    facts: [{told: {person: ann, on: 2026-03-18}}]
    expect: [{promise: owed, for: {person: ann}, state: kept, done_on: 2026-03-18}]
"""
    assert misses(story) == []


def test_someone_named_later_joins_on_that_day() -> None:
    story = """
story:
  - {on: 2026-03-09, facts: [{called: {person: ann}}], try: [{tabled: {version: v1}, allowed: true}]}
  - {on: 2026-03-10, try: [{tabled: {version: v1}, waiting_for: [bob]}]}
"""
    assert misses(story) == []
    assert misses("story: [{on: 2026-03-02, expect: [{no_promise: owed}]}]") == []  # Bob comes after the story


def test_a_strand_may_begin_later_and_must_be_named_when_there_are_two() -> None:
    head = "review: {one: {type: lcspr, from: 2026-03-09}, two: lcspr}\n"
    story = "story:\n  - on: 2026-03-12\n    facts: [{decided: {strand: one}}]\n"
    story += (
        "    expect: [{clock: counted, for: {strand: one}, due: 2026-03-19}, {no_clock: counted, for: {strand: two}}]"
    )
    assert misses(story, head) == []


def test_settings_of_the_partnership_stand_at_the_top() -> None:
    story = """
settings: [{setting: update_within, from: 2026-01-01, value: 2}]
story: [{on: 2026-03-12, facts: [{met: {meeting: m1}}], expect: [{promise: owed, due: 2026-03-16}]}]
"""
    assert misses(story) == []


def test_gates_can_be_expected_and_refusals_denied() -> None:
    story = """
story:
  - on: 2026-03-09
    expect: [{gate: the_gate, for: {version: v1}, open: false, waiting_for: [ann]}]
    try: [{tabled: {version: v1}, not_by: the_gate}]
  - on: 2026-03-09
    facts: [{override_approved: {person: ann, gate: the_gate}}]
    expect: [{gate: the_gate, for: {version: v1}, open: true, waiting_for: [], earliest: null}]
"""
    assert misses(story) == ["try tabled (version v1) not_by"]


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("This cannot be used", False),
        ("(('ann',), 'x')", True),
        ("channel='a1-ann'", True),
        ("ann_a1", True),
        ("", False),
    ],
)
def test_a_name_is_looked_for_as_a_word_of_its_own(told: str, stands: bool) -> None:
    assert _stands_in(told, "ann") is stands


def test_what_each_reader_sees() -> None:
    story = """
story:
  - on: 2026-03-12
    facts: [{met: {meeting: m1}}, {called: {person: ann}}, {advocate_began: {person: ann, advocate: adv}}]
    expect:
      - {view: ann, sees: [met, m1, owed], never: [bob, called]}
      - {view: staff, sees: [called, bob]}
      - {view: adv, of: [ann], sees: [advocate_began], never: [bob]}
      - {view: public, never: [ann, met]}
      - {view: bob, sees: [called], never: [met]}
"""
    assert misses(story) == ["view bob sees", "view bob never"]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("storey: []", "case.yaml:3: A scenario has no key 'storey'. Did you mean 'story'?"),
        ("story: [{facts: []}]", "case.yaml:3: A day of the story needs `on`."),
        (
            "story: [{on: 2026-03-02, fact: []}]",
            "case.yaml:3: A day of the story has no key 'fact'. Did you mean 'facts'?",
        ),
        ("story: [{on: 2026-03-02, facts: [mett]}]", "case.yaml:3: There is no fact 'mett'. Did you mean 'met'?"),
        ("story: [{on: 2026-03-02, facts: [[met]]}]", "case.yaml:3: Here should stand a fact, not a list."),
        (
            "story: [{on: 2026-03-02, facts: [{met: {meting: m}}]}]",
            "case.yaml:3: met has no field 'meting'. Did you mean 'meeting'?",
        ),
        ("story: [{on: 2026-03-02, facts: [met]}]", "case.yaml:3: met needs its meeting."),
        (
            "story: [{on: 2026-03-02, facts: [{tried: {person: ann, kind: posst}}]}]",
            "case.yaml:3: tried.kind can't be 'posst'. Did you mean 'post'?",
        ),
        (
            "story: [{on: 2026-03-02, facts: [{said_wanted: {person: ann, what: update}}]}]",
            "case.yaml:3: said_wanted.what can't be 'update'. Did you mean 'updates'?",
        ),
        (
            "story: [{on: 2026-03-02, facts: [{recorded_not_possible: {person: ann, what: owd}}]}]",
            "case.yaml:3: recorded_not_possible.what can't be 'owd'. Did you mean 'owed'?",
        ),
        (
            "story: [{on: 2026-03-02, facts: [{override_approved: {gate: a_gate}}]}]",
            "case.yaml:3: override_approved.gate can't be 'a_gate'. Did you mean 'the_gate'?",
        ),
        (
            "story: [{on: 2026-03-02, facts: [{family_plan_changed: {person: ann, setting: notice}}]}]",
            "case.yaml:3: family_plan_changed.setting can't be 'notice'.",
        ),
        (
            "story: [{on: 2026-03-02, expect: [{promis: owed}]}]",
            "case.yaml:3: An expectation needs one of promise, clock, no_promise, no_clock, gate, view. "
            "Did you mean 'promise'?",
        ),
        (
            "story: [{on: 2026-03-02, expect: [{promise: owd}]}]",
            "case.yaml:3: The promise 'owd' is not known. Did you mean 'owed'?",
        ),
        (
            "story: [{on: 2026-03-02, expect: [{clock: countd}]}]",
            "case.yaml:3: The clock 'countd' is not known. Did you mean 'counted'?",
        ),
        (
            "story: [{on: 2026-03-02, expect: [{promise: owed, stat: due}]}]",
            "case.yaml:3: Nothing is called 'stat' here. Did you mean 'state'?",
        ),
        (
            "story: [{on: 2026-03-02, expect: [{promise: owed, for: {persn: ann}}]}]",
            "case.yaml:3: for has no key 'persn'. Did you mean 'person'?",
        ),
        (
            "story: [{on: 2026-03-02, try: [{tabled: {version: v}, refused_by: the_gat}]}]",
            "case.yaml:3: There is no gate 'the_gat'. Did you mean 'the_gate'?",
        ),
        (
            "story: [{on: 2026-03-02, try: [{tabled: {version: v}, alowed: true}]}]",
            "case.yaml:3: Nothing is called 'alowed' here. Did you mean 'allowed'?",
        ),
        ("story: [{on: 2026-03-02, try: [{allowed: true}]}]", "case.yaml:3: A trial needs the fact that is tried."),
        (
            "story: [{on: 2026-03-02, try: [{tabeld: {}}]}]",
            "case.yaml:3: There is no fact 'tabeld'. Did you mean 'tabled'?",
        ),
        (
            "settings: [{setting: notise, value: 3}]\nstory: []",
            "case.yaml:3: The setting 'notise' is not known. Did you mean 'notice'?",
        ),
        ("settings: [{setting: notice}]\nstory: []", "case.yaml:3: A setting needs `setting` and `value`."),
        (
            "story: [{on: 2026-03-09}, {on: 2026-03-02}]",
            "case.yaml:3: The story goes back in time: 2026-03-02 after 2026-03-09.",
        ),
    ],
)
def test_a_mistake_is_told_with_line_and_nearest_word(story: str, told: str) -> None:
    assert told in faults(story)


def test_a_setting_nobody_knows_is_one_mistake_and_not_two() -> None:
    told = faults("settings: [{setting: notise, value: 3}]\nstory: []")
    assert told == ["case.yaml:3: The setting 'notise' is not known. Did you mean 'notice'?"]


def test_the_review_types_are_known() -> None:
    assert "case.yaml:1: The review type 'lcsp' is not known. Did you mean 'lcspr'?" in faults(
        "story: []", "review: {a: lcsp}\n"
    )
    assert "case.yaml:1: A scenario needs review." in faults("story: []", "")


def test_a_calendar_must_be_one_there_is() -> None:
    process = process_of(settings="calendar: {value: england-and-wales}")
    reader = Reader()
    text = HEAD + "settings: [{setting: calendar, value: england}]\nstory: []"
    read_story(reader, read_yaml(text, "case.yaml"), process)
    assert [fault.nearest for fault in reader.faults] == ["england-and-wales"]


GOOD = "review: {main: lcspr}\npeople: {ana: Ana}\nstory:\n  - on: 2026-03-02\n    facts: [review_decided]\n"
GOOD += "    expect: [{promise: early_contact, for: {person: ana}, state: due}]\n"


def test_the_command_prints_line_by_line_and_fails_on_a_miss(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(GOOD.replace("state: due", "state: kept, alerts: [], due: null, late: true"))
    (tmp_path / "faulty.yaml").write_text(GOOD.replace("early_contact", "erly_contact"))
    assert main([str(tmp_path / "good.yaml")]) == 0
    assert "as expected  2026-03-02  line 6: promise early_contact (person ana) state: due" in capsys.readouterr().out
    assert main([str(tmp_path / "bad.yaml")]) == 1
    assert (
        "MISSED       2026-03-02  line 6: promise early_contact (person ana) state: kept; there is due"
        in capsys.readouterr().out
    )
    assert main([str(tmp_path / "faulty.yaml"), str(tmp_path / "good.yaml")]) == 2
    assert (
        "faulty.yaml:6: The promise 'erly_contact' is not known. Did you mean 'early_contact'?"
        in capsys.readouterr().out
    )
    assert main([str(tmp_path / "missing.yaml")]) == 2
    assert main([]) == 2


def test_without_a_process_nothing_can_be_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> None:
        raise ProcessFaults([Fault("words.yaml", 3, "Nothing works.")])

    monkeypatch.setattr("alongside.process_files.scenario.load_process", fails)
    assert main(["any.yaml"]) == 2
    assert "words.yaml:3: Nothing works." in capsys.readouterr().out


def test_files_are_found_from_the_folder_the_command_was_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.yaml").write_text(GOOD)
    monkeypatch.setenv("PWD", str(tmp_path))
    assert main(["good.yaml"]) == 0
    assert "0 missed" in capsys.readouterr().out


def test_a_file_of_the_caller_comes_before_one_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "process" / "scenarios"
    mine.mkdir(parents=True)
    (mine / "AC-01.yaml").write_text(GOOD)
    monkeypatch.setenv("PWD", str(tmp_path))
    assert main(["process/scenarios/AC-01.yaml"]) == 0
    assert "\n1 expectations, 0 missed" in capsys.readouterr().out
    assert main(["process/scenarios/AC-11.yaml"]) == 0


def test_a_file_that_is_no_yaml_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("[")
    with pytest.raises(ProcessFaults, match="not YAML"):
        told(tmp_path / "case.yaml", PROCESS)
