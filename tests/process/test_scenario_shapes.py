"""A case may be written in many reasonable shapes: each is told as it is meant, and anything else is a mistake."""

from datetime import date

import pytest

from alongside.process_files import load_process
from alongside.process_files.other_values import ALSO_FIELDS, ALSO_WORDS
from alongside.process_files.other_words import (
    ALSO_DECLINED,
    ALSO_DUTIES,
    ALSO_FACTS,
    ALSO_GATES,
    ALSO_STATES,
    STATES,
)
from alongside.process_files.story import read_story
from alongside.process_files.telling import tell
from alongside.process_files.yaml_text import read_yaml
from casebook.process import Reader

PROCESS = load_process()


def missed(text: str) -> list[str]:
    reader = Reader()
    story = read_story(reader, read_yaml(text, "case.yaml"), PROCESS)
    assert [str(fault) for fault in reader.faults] == []
    lines = list(tell(story, PROCESS))
    assert lines, "nothing was expected"
    return [f"{line.what}: {line.expected}, not {line.actual}" for line in lines if not line.met]


def faults(text: str) -> list[str]:
    reader = Reader()
    read_story(reader, read_yaml(text, "case.yaml"), PROCESS)
    return [str(fault) for fault in reader.faults]


# Ten working days from Monday 2 March 2026: 3 to 6 four, 9 to 13 nine, Monday 16.
EXPECTED = "expect: [{promise: early_contact, for: {person: jo}, state: due, due: 2026-03-16}]"


@pytest.mark.parametrize(
    "top",
    [
        "review: {main: lcspr}\npeople: {jo: Jo}",
        "review: lcspr\npeople: [jo]",
        "review: [LCSPR]\npeople: jo",
        "review: {type: lcspr}\npeople: [{jo: Jo}]",
        "review: {type: LCSPR, strand: main, from: 2026-03-02}\npeople: {jo: {who: Jo, relation: mother}}",
        "reviews: {main: {type: Local Child Safeguarding Practice Review}}\npeople: [{id: jo, name: Jo}]",
        'review: {main: "lcspr"}\npeople: {"jo": {name: Jo, joined_on: "2026-03-02"}}',
    ],
)
def test_reviews_and_people_in_many_shapes(top: str) -> None:
    assert missed(f"{top}\nstory:\n  - on: 2026-03-02\n    facts: [review_decided]\n    {EXPECTED}\n") == []


@pytest.mark.parametrize(
    "day",
    [
        "  - on: 2026-03-02\n    facts: [review_decided]\n    ",
        '  - on: "2026-03-02"\n    facts: review_decided\n    ',
        "  - date: 2026-03-02\n    facts: {review_decided: }\n    ",
        "  - on: Mon 2 Mar 2026\n    facts:\n      - review_decided:\n    ",
        "  - on: Monday 2 March 2026, 09:30\n    facts: [{review_decided: {}}]\n    ",
        "  - on: 2026-03-02 16:40\n    facts: [{fact: review_decided, strand: main}]\n    ",
        "  - on: 2026-03-02T16:40\n    facts: [{review_decided: main}]\n    ",
        "  - as_of: 2026-03-02\n    at: 16:40\n    events:\n      - Review-decided\n    ",
        "  - on: 2026-03-02\n    note: the Board met\n    facts: [commissioned]\n    ",
        "  2026-03-02:\n    facts: [review_decided]\n    ",
    ],
)
def test_days_and_facts_in_many_shapes(day: str) -> None:
    assert missed(f"review: {{main: lcspr}}\npeople: {{jo: Jo}}\nstory:\n{day}{EXPECTED}\n") == []


def test_a_day_may_hold_nothing_but_its_facts() -> None:
    text = "review: lcspr\npeople: [jo]\nstory:\n  2026-03-02: [review_decided]\n  2026-03-03:\n    "
    assert missed(text + EXPECTED) == []
    text = "review: lcspr\npeople: [jo]\nstory:\n  2026-03-02: {review_decided: , terms_drafted: }\n  2026-03-03:\n    "
    assert missed(text + "expect: [{promise: G2_SCOPE, for: jo}, {promise: P1, for: jo}]") == []


TOLD = "review: lcspr\npeople: [jo, ann]\nstory:\n  - on: 2026-03-02\n"
TOLD += "    facts: [review_decided, {panel_meeting_held: m1}]\n"


@pytest.mark.parametrize(
    "expected",
    [
        "{promise: P1_EARLY_CONTACT, for: {person: jo}, state: due}",
        "{promise: p1, for: jo, due: 2026-03-16}",
        "{promise: P1, to: jo, due: '2026-03-16'}",
        "{promise: P1, person: jo, due: Mon 16 Mar 2026}",
        "{promise: POL-1, for: jo, due_on: 2026-03-16, wd_left: 10}",
        "{promise: POL1, for: jo, left: '10', late: no}",
        "{duty: early_contact, for: jo, overdue: false}",
        "{clock: early_contact, for: jo}",
        "{promise: review_published, due: 2026-09-02}",
        "{clock: ST3, due: 2026-09-02}",
        "{clock: st3_lcspr_publish, due: 2026-09-02, last_wd: 2026-09-02}",
        "{clock: ST3b, alerts: [2026-08-04, 2026-08-18, 2026-08-25]}",
        "{no_clock: ST6_SAR_6M}",
        "{clock: ST6, absent: true}",
        "{clock: ST6, there: false}",
        "{clock: ST6, state: none}",
        "{not: {clock: ST6}}",
        "{absent: {promise: P3, for: {meeting: m9}}}",
        "{promise: P3, person: jo, meeting: m1, state: OPEN, due: 2026-03-09}",
        "{promise: P3_PANEL_UPDATE, count: 2}",
        "{promise: first contact, for: jo, due: 2026-03-16}",
        "{clock: delay_letter, due: 2026-09-02}",
        "{gate: scope, open: no}",
        "{promise: P3, for: jo, how_many: 1}",
        "{no_alert: P1, for: jo}",
        "{promise: P1, for: jo, alert: no, alert_today: false}",
        "{gate: terms_fixed, open: false, waiting_for: [ann, jo]}",
        "{gate: G-SCOPE, closed: true}",
        "{gate: G-SCOPE, state: shut}",
        "{refusal: G-SCOPE}",
        "{refusal: terms_fixed, by: G-SCOPE}",
        "{refusal: {panel_update_given: {person: jo, meeting: m2}}, by: update_after_the_meeting}",
        "{no_refusal: publication_on_hold}",
        "{try: {terms_fixed: }, refused_by: G-SCOPE, waits_for: [jo, ann]}",
        "{try: terms_fixed, refused_by: G-SCOPE}",
        "{refused: {terms_fixed: {}}, by: [G-SCOPE]}",
        "{allowed: {said_wanted: {person: jo, what: reading}}}",
        "{view: jo, sees: [panel_meeting_held, m1], never: [ann, '2026-09-02']}",
        "{reader: jo, sees: m1, does_not_see: ann}",
    ],
)
def test_expectations_in_many_shapes(expected: str) -> None:
    assert missed(f"{TOLD}    expect:\n      - {expected}\n") == []
    assert missed(f"{TOLD}    expect: {expected}\n") == []


@pytest.mark.parametrize(
    "wrong",
    [
        "{promise: P1, for: jo, due: 2026-03-17}",
        "{clock: ST3, absent: true}",
        "{not: {clock: ST3}}",
        "{alert: P1, for: jo}",
        "{promise: P1, for: jo, state: overdue}",
        "{promise: P1, for: jo, state: attempted}",
        "{refusal: publication_on_hold}",
        "{no_refusal: G-SCOPE}",
        "{allowed: {terms_fixed: {}}}",
        "{refused: {said_wanted: {person: jo, what: reading}}}",
        "{try: terms_fixed, not_by: G-SCOPE}",
        "{try: {said_wanted: {person: jo, what: reading}}}",
        "{try: terms_fixed, refused_by: G-QA}",
    ],
)
def test_what_is_not_so_is_missed_in_every_shape(wrong: str) -> None:
    assert missed(f"{TOLD}    expect:\n      - {wrong}\n") != []


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("{first_contact_made: jo}", "{promise: P1, for: jo, state: kept}"),
        ("{first_contact_made: [jo, ann]}", "{promise: P1, for: ann, state: kept}"),
        ("{first_contact_made: {person: [jo, ann]}}", "{promise: P1, for: ann, state: done}"),
        ("{first_contact_made: , person: jo}", "{promise: P1, for: jo, state: kept}"),
        ("{first_contact: {person: jo}}", "{promise: P1, for: jo, state: kept}"),
        ("{first_contact_made: {person: jo, on: 2026-03-02}}", "{promise: P1, for: jo, done_on: 2026-03-02}"),
        ("{declined: {person: jo, what: everything}}", "{promise: P3, for: jo, state: declined}"),
        ("{declined: {person: jo, what: no more contact}}", "{promise: P1, for: jo, state: not_wanted}"),
        ("{contact_attempted: {person: jo, kind: post}}", "{promise: P1, for: jo, state: attempted}"),
        (
            "{recorded_not_possible: {person: jo, what: P1_EARLY_CONTACT, approver: chair}}",
            "{promise: P1, for: jo, state: not_possible}",
        ),
        (
            "{family_plan_changed: {person: jo, setting: POL-17, value: 7}}",
            "{promise: POL-17, for: jo, state: due}",
        ),
        ("{publication_date_set: '2026-06-16'}", "{promise: P7, for: jo, due: 2026-06-02}"),
        ("{publication_date_set: {date: Tue 16 Jun 2026}}", "{promise: P7, for: {person: jo, date: 2026-06-16}}"),
        ("{override: {person: jo, gate: G-SCOPE, unsafe_to_tell: yes}}", "{clock: safe_to_tell_yet, for: jo}"),
        (
            "{contact_hold_placed: {person: jo, hold: h1, scope: no_contact}}",
            "{promise: P1, for: jo, state: on_hold, due: null}",
        ),
    ],
)
def test_facts_in_many_shapes(fact: str, expected: str) -> None:
    assert missed(f"{TOLD}      - {fact}\n    expect: [{expected}]\n".replace("}]\n      - ", "}, ").replace(
        f"{fact}\n", f"{fact}]\n"
    )) == []  # fmt: skip


def test_every_other_word_means_something_that_is_there() -> None:
    for also, known in (
        (ALSO_FACTS, PROCESS.words.facts),
        (ALSO_DECLINED, PROCESS.words.declinable),
        (ALSO_DUTIES, {rule.name for rule in PROCESS.duties}),
        (ALSO_GATES, {gate.name for gate in PROCESS.gates}),
        (ALSO_STATES, STATES),
    ):
        assert {word: meant for word, meant in also.items() if meant not in known or word in known} == {}


def test_settings_in_many_shapes() -> None:
    for written in (
        "[{setting: panel_update_within, from: 2026-01-01, value: 2}]",
        "[{setting: POL-2, value: '2'}]",
        "{panel_update_within: 2}",
        "{POL-2: 2}",
        "[{panel_update_within: 2}]",
        "{panel_update_within: {from: 2026-01-01, value: 2}}",
    ):
        assert missed(f"settings: {written}\n{TOLD}    expect: [{{promise: P3, for: jo, due: 2026-03-04}}]\n") == []
    off = "settings: {inquest_holds_publication: no}\n"
    text = f"{off}{TOLD}    expect: [{{no_refusal: G-INQUEST}}]\n".replace("m1}]", "m1}, {inquest_opened: i1}]")
    assert missed(text) == []


def test_several_strands_and_a_fact_that_is_told_of_both() -> None:
    text = """
review: {adults: SAR, csp: {type: DARDR, from: 2026-03-09}}
people: [orla]
story:
  - on: 2026-03-09
    facts: [{review_decided: {strand: [adults, csp]}}]
    expect:
      - {clock: ST6, for: adults, due: 2026-09-09}
      - {clock: ST8, for: csp, due: 2026-09-09}
      - {promise: P1, count: 1}
"""
    assert missed(text) == []


def test_a_person_may_be_a_child_on_the_first_day() -> None:
    text = """
review: lcspr
people: {tyler: {who: Tyler, born: 2008-10-12}, max: {born: 1990-01-01}, mia: {turns_eighteen_on: 2038-01-09}}
story:
  - on: 2026-06-15
    facts: [review_decided]
    expect:
      - {clock: turns_eighteen, for: tyler, due: 2026-10-12}
      - {clock: turns_eighteen, for: mia, due: 2038-01-09}
      - {no_clock: turns_eighteen, for: {person: max}}
"""
    assert missed(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("expect: [{promise: PL1}]", "The promise 'PL1' is not known. Did you mean 'POL-1'?"),
        ("expect: [{promise: POL-99}]", "The promise 'POL-99' is not known."),
        ("expect: [{gate: G-SUBGROUPS}]", "The gate 'G-SUBGROUPS' is not known. Did you mean 'G-SUBGROUP'?"),
        ("expect: [{promise: P1, for: joe}]", "Nobody in this story is called 'joe'. Did you mean 'jo'?"),
        ("expect: [{promise: P1, for: jo, state: keptt}]", "There is no state 'keptt'. Did you mean 'kept'?"),
        ("expect: [{promise: P1, for: jo, due: [2026-03-16], wen: 3}]", "Nothing is called 'wen' here."),
        ("expect: [{clock: national_panel_notified, for: {person: jo}}]", "for has no key 'person'."),
        ("expect: [{view: joe, sees: [x]}]", "Nobody in this story is called 'joe'. Did you mean 'jo'?"),
        ("expect: [{refusal: G-NOBODY}]", "The gate 'G-NOBODY' is not known."),
        ("try: [{terms_fixed: {}, refused_by: G-SCOP}]", "There is no gate 'G-SCOP'. Did you mean 'G-SCOPE'?"),
        ("facts: [{call_made: {person: jo}, frm: x}]", "Nothing is called 'frm' here."),
        ("facts: [{conflict_recorded: jo}]", "conflict_recorded needs its fields by name, not 'jo'."),
        ("facts: [{publication_date_set: soon}]", "should be a day like 2026-04-02, not 'soon'."),
        ("facts: [{published: 31 Feb 2026}]", "should be a day like 2026-04-02, not '31 Feb 2026'."),
        ("facts: [{declined: {person: jo, what: tea}}]", "said_not_wanted.what can't be 'tea'."),
        ("facts: [decision_that_matters]", "There is no fact 'decision_that_matters'."),
        ("facts: []\n    events: []", "A day of the story has both 'facts' and 'events'; they mean the same."),
    ],
)
def test_what_cannot_be_meant_is_a_mistake_with_its_line(text: str, told: str) -> None:
    found = faults(f"review: lcspr\npeople: [jo]\nstory:\n  - on: 2026-03-02\n    {text}\n")
    assert any(told in fault and fault.startswith("case.yaml:") for fault in found), found


@pytest.mark.parametrize(
    ("top", "told"),
    [
        ("settings: {POL-8: 3}", "POL-8 is more than one setting: publication_notice_at_least, publication_change"),
        ("settings: {POL-99: 3}", "The setting 'POL-99' is not known."),
        ("bank_holidays: [{known_from: 2026-06-12}]", "A bank holiday needs day."),
        ("bank_holidays: [soon]", "A bank holiday should be a day like 2026-04-02, not 'soon'."),
        ("bank_holidays: {soon: 2026-06-12}", "A bank holiday should be a day like 2026-04-02, not 'soon'."),
        ("people: {jo: {whom: Jo}}", "The person jo has no key 'whom'. Did you mean 'who'?"),
        ("storey: []", "A scenario has no key 'storey'. Did you mean 'story'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_at_the_top(top: str, told: str) -> None:
    assert any(told in fault for fault in faults(f"review: lcspr\n{top}\nstory: []\n"))


def test_a_weekday_that_is_not_the_days_own_is_a_mistake() -> None:
    text = "review: lcspr\nstory:\n  - on: Tue 2 Mar 2026\n    facts: [no_family_known_recorded]\n"
    assert faults(text) == ["case.yaml:3: 2026-03-02 is not a Tue."]


@pytest.mark.parametrize("junk", ["5", "true", "x", "[]", "{}", "[[1]]", "{x: y}", "", "[x, {}]", "'2026-13-45'"])
@pytest.mark.parametrize(
    "text",
    [
        "review: JUNK\nstory: []",
        "review: lcspr\npeople: JUNK\nstory: []",
        "review: lcspr\nsettings: JUNK\nstory: []",
        "review: lcspr\nbank_holidays: JUNK\nstory: []",
        "review: lcspr\nstory: JUNK",
        "review: lcspr\nstory: [JUNK]",
        "review: lcspr\nstory: [{on: JUNK}]",
        "review: lcspr\nstory: [{on: 2026-03-02, facts: JUNK}]",
        "review: lcspr\nstory: [{on: 2026-03-02, facts: [JUNK]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, facts: [{call_made: JUNK}]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, facts: [{call_made: {person: JUNK}}]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, expect: JUNK}]",
        "review: lcspr\nstory: [{on: 2026-03-02, expect: [JUNK]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, expect: [{promise: JUNK}]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, expect: [{promise: P1, for: JUNK, state: JUNK, due: JUNK}]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, expect: [{gate: JUNK}, {view: JUNK}, {not: JUNK}, {try: JUNK}]}]",
        "review: lcspr\nstory: [{on: 2026-03-02, try: JUNK}]",
        "review: lcspr\nstory: [{on: 2026-03-02, try: [{terms_fixed: {}, refused_by: JUNK, waiting_for: JUNK}]}]",
    ],
)
def test_junk_anywhere_is_read_or_told_and_never_breaks(text: str, junk: str) -> None:
    reader = Reader()
    story = read_story(reader, read_yaml(text.replace("JUNK", junk), "case.yaml"), PROCESS)
    assert all(fault.line >= 1 and fault.says for fault in reader.faults)
    if not reader.faults:
        list(tell(story, PROCESS))


@pytest.mark.parametrize(
    ("fact", "meant"),
    [
        ("{advocate_offer_answered: {person: jo, answer: accepted}}", {"answer": "yes"}),
        ("{advocate_offer_answered: {person: jo, answer: true}}", {"answer": "yes"}),
        ("{contact_hold_placed: {person: jo, hold: h1, scope: letters only, asked_by: CPS}}",
         {"scope": "letter_only", "asked_by": "crown_prosecution_service"}),
        ("{contact_hold_placed: {person: jo, hold: h1, requested_by: SIO}}", {"asked_by": "police"}),
        ("{contact_attempted: {person: jo, method: letter}}", {"kind": "post"}),
        ("{first_contact_made: {person: jo, how: home visit}}", {"kind": "visit"}),
        ("{comment_answered: {comment: c1, outcome: partly}}", {"fate": "accepted_in_part"}),
        ("{complaint_answered: {person: jo, complaint: k1, outcome: partly upheld}}", {"outcome": "upheld_in_part"}),
        ("{complaint_made: {person: jo, complaint: k1, about: the front desk}}", {"about": "other"}),
        ("{advocacy_duty_tested: {person: jo, met: yes}}", {"duty": "met"}),
        ("{advocacy_duty_tested: {person: jo, met: false}}", {"duty": "not_met"}),
        ("{override_approved: {person: jo, gate: G-SCOPE, approved_by: director}}", {"approver": "director"}),
        ("{anonymisation_signed_off: {by: a}}", {"by": "a"}),
        ("{court_material_used: {proceeding: p1, court: family}}", {"court": "family_court"}),
        ("{sensitive_day_given: {day: 2026-12-20, kind: a naming day}}",
         {"first_day": date(2026, 12, 20), "kind": "other"}),
        ("{panel_meeting_planned: {meeting: m1, date: 2026-04-02}}", {"day": date(2026, 4, 2)}),
        ("{call_made: {person: jo, note: she was glad, at: 16:40}}", {"person": "jo"}),
    ],
)  # fmt: skip
def test_fields_and_their_words_as_others_would_say_them(fact: str, meant: dict[str, object]) -> None:
    reader = Reader()
    text = f"review: lcspr\npeople: [jo]\nstory:\n  - on: 2026-03-02\n    facts: [{fact}]\n"
    story = read_story(reader, read_yaml(text, "case.yaml"), PROCESS)
    assert reader.faults == []
    (told,) = (told for told in story.blocks[0].facts if told.kind not in ("strand_opened", "family_member_named"))
    assert {name: told.fields.get(name) for name in meant} == meant
    assert set(told.fields) <= set(PROCESS.words.facts[told.kind].all_fields)


@pytest.mark.parametrize(
    ("relation", "meant"),
    [("mother", "mother"), ("her mother", "mother"), ("maternal grandmother", "grandparent"), 
     ("uncle", "aunt_or_uncle"), ("the adult", "subject"), ("a neighbour", "other"), ("ex-partner", "former_partner")],
)  # fmt: skip
def test_what_somebody_is_to_the_family(relation: str, meant: str) -> None:
    reader = Reader()
    people = f"{{jo: {{relationship: {relation}, note: x}}}}"
    text = f"review: lcspr\npeople: {people}\nstory:\n  2026-03-02: [review_decided]\n"
    story = read_story(reader, read_yaml(text, "case.yaml"), PROCESS)
    assert reader.faults == []
    (named,) = (told for told in story.blocks[0].facts if told.kind == "family_member_named")
    assert named.fields["relation"] == meant


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("{sensitive_day_given: {first_day: 2026-12-20, kind: brithday}}", "'birthday'"),
        ("{contact_attempted: {person: jo, kind: pst}}", "'post'"),
        ("{complaint_made: {person: jo, complaint: k1, about: pannel}}", "'panel'"),
        ("{comment_answered: {comment: c1, fate: acepted}}", "'accepted'"),
        ("{call_made: {persn: jo}}", "'person'"),
        ("{contact_attempted: {person: jo, kind: post, method: phone}}", "says its kind twice, once as 'method'"),
        ("{call_made: {person: jo, version: v1}}", "call_made has no field 'version'"),
    ],
)
def test_a_slip_of_the_pen_is_still_told(fact: str, told: str) -> None:
    found = faults(f"review: lcspr\npeople: [jo]\nstory:\n  - on: 2026-03-02\n    facts: [{fact}]\n")
    assert "case.yaml:5" in found[0]
    assert any(told in fault for fault in found)
    found = faults("review: lcspr\npeople: {jo: {relation: sibbling}}\nstory:\n  2026-03-02: [review_decided]\n")
    assert found == ["case.yaml:2: relation can't be 'sibbling'. Did you mean 'sibling'?"]


@pytest.mark.parametrize(
    ("days", "at_first", "later"),
    [
        ("[2026-03-09]", 17, 17),
        ("2026-03-09", 17, 17),
        ("[{day: 2026-03-09, name: a jubilee}]", 17, 17),
        ("{2026-03-09: 2026-03-05}", 16, 17),
        ("{day: 2026-03-09, known_from: 2026-03-05}", 16, 17),
    ],
)
def test_bank_holidays_in_many_shapes(days: str, at_first: int, later: int) -> None:
    # Ten working days from Monday 2 March are Monday 16; without Monday 9 they are Tuesday 17.
    text = (
        f"review: lcspr\npeople: [jo]\nbank_holidays: {days}\nstory:\n  - on: 2026-03-02\n    facts: [review_decided]\n"
    )
    text += f"    expect: [{{promise: P1, due: 2026-03-{at_first}}}]\n"
    assert missed(text + f"  - on: 2026-03-05\n    expect: [{{promise: P1, due: 2026-03-{later}}}]\n") == []


def test_a_day_beside_a_fact_is_when_it_happened_if_it_has_come() -> None:
    # Five working days from Tuesday 3 March: 4, 5, 6, 9, 10.
    told = TOLD + "  - on: 2026-03-05\n    facts: [{panel_meeting_held: {meeting: m2, date: 2026-03-03}}]\n"
    assert missed(told + "    expect: [{promise: P3, for: {person: jo, meeting: m2}, due: 2026-03-10}]\n") == []
    assert faults(told.replace("2026-03-03", "2026-03-06")) == ["case.yaml:7: panel_meeting_held has no field 'date'."]


def test_what_is_expected_may_be_for_a_list_of_one() -> None:
    assert missed(TOLD + "    expect: [{promise: P1, for: [jo], due: 2026-03-16}]\n") == []


def test_every_other_value_is_one_some_fact_allows() -> None:
    words = PROCESS.words.facts.values()
    closed = {
        each for word in words for allowed in word.fields.values() if isinstance(allowed, tuple) for each in allowed
    }
    assert {meant for also in ALSO_WORDS.values() for meant in also} <= closed
    fields = {name for word in words for name in word.all_fields}
    assert {meant for also in ALSO_FIELDS.values() for meant in also} <= fields
