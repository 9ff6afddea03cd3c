"""A person's own path: steps left out, added, moved, paused and repeated, and what that does to what was promised."""

from datetime import date

import pytest

from casebook import Closed, Step
from casebook.fitting import Misfit, misfits
from casebook.process import ProcessFaults
from tests.casebook.told import WORDS, Told, gate, process_of, promise

KINDS = ("dropped", "added", "moved", "paused", "resumed", "repeated", "done")
PLAN_WORDS = "".join(
    f"  plan_step_{kind}: {{concerns: [person, step], own_words: true, staff_say: A step, "
    "fields: {after: id, reason: id, words: id, agreed_by: id}}\n"
    for kind in KINDS
)
WITH_PLANS = (
    WORDS.replace("groups:\n", PLAN_WORDS + "groups:\n", 1)
    .replace(
        "override_approved: {may_concern: [person, version, date]",
        "override_approved: {may_concern: [person, version, date, step]",
    )
    .replace("setting: id", "setting: own_setting")
)
PATH = """
words_dropped: Left out as you wished
words_paused: It rests
steps:
  - {name: call, title: We call, words_done: done, words_here: here, words_ahead: ahead, done_when: {happened: called}}
  - {name: updates, title: Updates, words_done: done, words_here: here, words_ahead: ahead, done_when: {happened: told},
     promises: [owed], declines: [updates], words_not_wanted: no,
     not_wanted_when: {latest_of: [said_not_wanted, said_wanted], is: [said_not_wanted]}}
  - {name: visit, title: A visit, words_done: done, words_here: here, words_ahead: ahead, optional: true,
     done_when: {happened: {plan_step_done: {step: visit}}}}
  - {name: notice, title: Notice, words_done: done, words_here: here, words_ahead: ahead, protects: true,
     words_dropped: We decided so, promises: [noticed], done_when: {happened: {date_told: {date: any}}}}
"""
OWED = promise("""
for_each: [contact, meeting]
opened_by: [met]
due: {working_days: 5}
kept_by: [told]
not_wanted: [updates]
change_of_mind: brings_back
""")
NOTICED = promise("""
for_each: [contact, date]
opened_by: [date_set]
due: {working_days: notice, before: date}
kept_by: [date_told]
not_wanted: [any_contact]
""").replace("owed:", "noticed:")
PROTECTED = gate(
    """
holds: [{plan_step_dropped: {step: notice}}, {plan_step_paused: {step: notice}}, {plan_step_moved: {step: notice}}]
closed_until: {happened: {override_approved: {gate: protected}}}
override: senior
""",
    "protected",
)
JUNE = date(2026, 6, 1)


def story(path: str = PATH) -> Told:
    process = process_of(words=WITH_PLANS, path=path, promises=OWED + NOTICED, gates=PROTECTED)
    return Told(process, "ann", "bob")("met", meeting="m")


def path(told: Told, person: str = "ann") -> list[tuple[str, str]]:
    return [(step.name, "left out" if step.left_out else step.mark) for step in told.now().path_for(person)]


def one(told: Told, name: str, place: int = 0) -> Step:
    return [step for step in told.now().path_for("ann") if step.name == name][place]


def state(told: Told, rule: str = "owed", person: str = "ann") -> str:
    duty = told.now().duty(rule, person=person)
    return duty.state if duty else "none"


def test_a_step_left_out_declines_what_it_offers_and_only_for_this_person() -> None:
    told = story()("plan_step_dropped", person="ann", step="updates", words="w1", reason="r", agreed_by="ann")
    assert path(told) == [("call", "here"), ("updates", "left out"), ("notice", "ahead")]
    assert path(told, "bob") == [("call", "here"), ("updates", "ahead"), ("notice", "ahead")]
    assert (state(told), state(told, person="bob")) == ("not_wanted", "due")
    assert one(told, "updates").why_left_out == "Left out as you wished"
    assert [entry.fact.kind for entry in one(told, "updates").tailored_by] == ["plan_step_dropped"]
    word = told.now().latest("said_not_wanted", person="ann")
    assert word
    assert (word.fact.fields["what"], word.fact.fields["words"], word.number) == (
        "updates",
        "w1",
        told.entries[-1].number,
    )
    assert state(told("met", meeting="m2")) == "not_wanted"


def test_a_step_that_was_left_out_can_be_had_back_on_any_day() -> None:
    told = story()("plan_step_dropped", person="ann", step="updates").on(3, 4)(
        "plan_step_added", person="ann", step="updates"
    )
    assert path(told)[1] == ("updates", "ahead")
    duty = told.now().duty("owed", person="ann")
    assert duty
    assert (duty.state, duty.due) == ("due", date(2026, 3, 11))  # five working days from Wednesday 4 March


def test_what_the_step_brings_along_is_there_at_once_also_entry_by_entry() -> None:
    told = story()
    position = told.now()
    told("plan_step_dropped", person="ann", step="updates")
    after = position.after(told.entries[-1])
    assert after.duties == told.now().duties
    assert [duty.state for duty in after.duties] == ["not_wanted", "due"]


def test_an_optional_step_is_there_for_who_wants_it() -> None:
    told = story()("plan_step_added", person="ann", step="visit", after="call")
    assert [name for name, _ in path(told)] == ["call", "visit", "updates", "notice"]
    assert one(told("plan_step_done", person="ann", step="visit"), "visit").mark == "done"
    assert [name for name, _ in path(told, "bob")] == ["call", "updates", "notice"]


def test_a_step_of_their_own_has_only_the_words_its_facts_name() -> None:
    told = story()("plan_step_added", person="ann", step="own1", title="t1", words="w")
    assert path(told)[-1] == ("own1", "ahead")
    own = one(told, "own1")
    assert (own.title, own.words, own.on, own.tailored_by[0].fact.fields["title"]) == ("", "", None, "t1")
    told.on(3, 5)("plan_step_done", person="ann", step="own1")
    assert (one(told, "own1").mark, one(told, "own1").on) == ("done", date(2026, 3, 5))
    gone = told("plan_step_dropped", person="ann", step="own1")
    assert (one(gone, "own1").left_out, one(gone, "own1").why_left_out) == (True, "")


def test_a_step_of_their_own_can_be_where_they_are() -> None:
    told = story()("called", person="ann")("plan_step_added", person="ann", step="own1", after="call")
    assert path(told)[:2] == [("call", "done"), ("own1", "here")]


def test_a_moved_step_stands_where_they_wished() -> None:
    told = story()("plan_step_moved", person="ann", step="call", after="updates")
    assert [name for name, _ in path(told)] == ["updates", "call", "notice"]
    told("plan_step_moved", person="ann", step="call")
    assert [name for name, _ in path(told)] == ["call", "updates", "notice"]


def test_a_paused_step_rests_and_its_promise_with_it() -> None:
    told = story()("plan_step_paused", person="ann", step="updates")
    assert (state(told), state(told, person="bob")) == ("paused", "due")
    paused = one(told, "updates")
    assert (paused.mark, paused.paused, paused.words) == ("ahead", True, "It rests")
    told("plan_step_paused", person="ann", step="call")
    assert path(told) == [("call", "ahead"), ("updates", "ahead"), ("notice", "here")]  # nobody stands at what rests
    told.on(3, 9)("plan_step_resumed", person="ann", step="updates")
    duty = told.now().duty("owed", person="ann")
    assert duty
    assert (duty.state, duty.due, one(told, "updates").paused) == ("due", date(2026, 3, 16), False)


def test_a_repeated_step_is_done_once_more_and_owed_once_more() -> None:
    told = story()("met", meeting="m2")("told", person="ann").on(3, 4)
    assert [duty.state for duty in told.now().duties_of("owed", person="ann")] == ["kept", "kept"]
    told("plan_step_repeated", person="ann", step="updates")
    assert path(told) == [("call", "ahead"), ("updates", "done"), ("updates", "here"), ("notice", "ahead")]
    assert [one(told, "updates", place).again for place in (0, 1)] == [False, True]
    assert [duty.state for duty in told.now().duties_of("owed", person="ann")] == ["kept", "due"]  # only the newest
    told.on(3, 9)("told", person="ann")
    assert path(told)[2] == ("updates", "done")
    assert one(told, "updates", 1).on == date(2026, 3, 9)
    later = story()("called", person="ann")("plan_step_repeated", person="ann", step="call", after="notice")
    assert [name for name, _ in path(later)] == ["call", "updates", "notice", "call"]


def test_what_is_said_about_a_step_that_is_not_there_changes_nothing() -> None:
    told = story()("plan_step_dropped", person="ann", step="nothing")(
        "plan_step_repeated", person="ann", step="nothing"
    )
    assert path(told) == path(story())
    assert state(told("plan_step_repeated", person="ann", step="visit")) == "due"
    nothing_yet = Told(story().process, "ann")("plan_step_repeated", person="ann", step="notice")
    assert nothing_yet.now().duties == ()
    others = story()("plan_step_repeated", person="somebody", step="updates")
    assert {duty.state for duty in others.now().duties} == {"due"}


def test_what_protects_is_not_left_out_without_a_named_approver_and_then_is_not_kept_for_ever() -> None:
    told = story()("date_set", date=JUNE)
    (closed,) = told.now().ask("plan_step_dropped", person="ann", step="notice")
    assert isinstance(closed, Closed)
    assert (closed.gate, closed.may_be_overridden) == ("protected", True)
    assert told.now().ask("plan_step_paused", person="ann", step="notice")
    assert told.now().ask("plan_step_moved", person="ann", step="notice")
    told("override_approved", gate="protected", person="ann", step="notice", approver="chair")
    assert told.now().ask("plan_step_dropped", person="ann", step="notice") == ()
    assert told.now().ask("plan_step_dropped", person="bob", step="notice")
    told("plan_step_dropped", person="ann", step="notice")
    assert one(told, "notice").why_left_out == "We decided so"
    told("date_told", person="ann", date=JUNE)
    assert (state(told, "noticed"), state(told, "noticed", "bob")) == ("not_kept", "due")
    assert told.now().latest("said_not_wanted") is None  # it is nobody's no
    told("date_set", date=date(2026, 7, 1))
    assert state(told, "noticed") == "not_kept"  # the decision stands for the next day as well
    told("plan_step_added", person="ann", step="notice")("date_set", date=date(2026, 8, 3))
    assert [duty.state for duty in told.now().duties_of("noticed", person="ann")] == ["not_kept", "not_kept", "due"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("promises: [owed], declines: [updates]", "promises: [owed]", "needs `declines`, or `protects: true`"),
        ("declines: [updates]", "declines: [updats]", "Did you mean 'updates'"),
        ("promises: [owed]", "promises: [owd]", "Did you mean 'owed'"),
        ("name: call, title", "name: call, protects: true, title", "must hold plan_step_dropped of it"),
    ],
)
def test_a_path_that_would_take_away_in_silence_is_a_fault(old: str, new: str, says: str) -> None:
    with pytest.raises(ProcessFaults) as faults:
        story(PATH.replace(old, new))
    assert says in str(faults.value)


# ---------------------------------------------------------------- whether a fact fits


def wrong(kind: str, /, **fields: object) -> list[tuple[str, object]]:
    return [(each.field, each.value) for each in misfits(story().now(), kind, fields)]  # type: ignore[arg-type]


def test_a_plan_may_change_only_what_a_person_may_choose() -> None:
    assert wrong("family_plan_changed", person="ann", setting="silence", value=21) == []
    assert wrong("family_plan_changed", person="ann", setting="silence", value="21") == []
    assert wrong("family_plan_changed", person="ann", setting="silence", value="off") == []
    assert misfits(story().now(), "family_plan_changed", {"person": "ann", "setting": "notice", "value": 5}) == (
        Misfit("setting", "notice", ("silence",)),
    )
    for value in (0, -3, True, "", "soon", None):
        assert wrong("family_plan_changed", person="ann", setting="silence", value=value) == [("value", value)]


def test_words_must_be_among_those_a_field_allows() -> None:
    assert wrong("tried", person="ann", kind="post") == wrong("tried", person="ann") == []
    assert wrong("tried", person="ann", kind="pigeon") == [("kind", "pigeon")]
    assert wrong("said_not_wanted", person="ann", what="updates") == []
    assert wrong("said_not_wanted", person="ann", what="everything") == [("what", "everything")]


def test_a_step_must_be_on_the_path() -> None:
    assert wrong("plan_step_dropped", person="ann", step="updates") == []
    assert wrong("plan_step_dropped", person="ann", step="visit") == [("step", "visit")]
    assert wrong("plan_step_added", person="ann", step="anything") == []
