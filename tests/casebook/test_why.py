"""Why: for any promise, clock, gate or day, what it came from."""

from dataclasses import replace
from datetime import date

import pytest

from casebook import Calendar, Closed, Duty, Open, Position, SettingFrom, Sum, Why, derive
from casebook.calendar import FreeDay
from tests.casebook.told import Told, gate, process_of, promise

UPDATE = """
for_each: [contact, meeting]
opened_by: [met]
late_joiner: owed
due: {working_days: update_within}
kept_by: [told]
eased_by: [agreed_to_less]
paused_by: [{hold_placed: {scope: no_contact}}]
resumed_by: [hold_released]
not_wanted: [updates, any_contact]
change_of_mind: brings_back
shown_as_tried: [tried]
explained_by: [report_changed]
codes: [POL-2]
"""
READING = """
for_each: [contact, version]
opened_by: [draft_ready]
due: no_date
kept_by: [had_enough]
taken_back_by: [answered]
not_wanted: [reading]
"""


def why(position: Position, /, **about: object) -> Why:
    duty = position.duty("owed", **about)  # type: ignore[arg-type]
    assert duty
    return position.why(duty)


def parts(why: Why) -> list[tuple[str, str, date]]:
    return [(part, entry.fact.kind, entry.fact.on) for part, entry in why.facts]


def update(*more: SettingFrom, **files: str) -> Told:
    return Told(process_of(promises=promise(UPDATE), **files).with_settings(more), "ann")


def test_the_rule_the_facts_and_the_sum() -> None:
    # Thursday 2 April 2026, then five working days: Good Friday 3 April and Easter Monday 6 April do not count, nor do
    # the weekend days 4, 5 and 11, 12 April, of which only the first two lie in between.
    # 7, 8, 9, 10 April are days 1 to 4, Monday 13 April is day 5: so 11 and 12 April lie in between as well.
    found = why(update().on(4, 2)("met", meeting="m").on(4, 9)("tried", person="ann").now(), person="ann")
    assert (found.rule.name, found.rule.nature, found.rule.codes) == ("owed", "promise", ("POL-2",))
    assert (found.rule.source["status"], found.rule.file, found.rule.review_type) == ("read", "promises.yaml", None)
    assert found.about == {"person": "ann", "meeting": "m"}
    assert parts(found) == [("opened_by", "met", date(2026, 4, 2)), ("tried", "tried", date(2026, 4, 9))]
    skipped = tuple(FreeDay(date(2026, 4, day), "") for day in (3, 4, 5, 6, 11, 12))
    thirteenth = date(2026, 4, 13)
    counted = Sum(
        date(2026, 4, 2), "counted_from", "after", 5, "working_days", thirteenth, skipped, "england-and-wales"
    )
    assert found.sum == counted
    assert (found.state, found.due, found.due_was, found.moved) == ("due", thirteenth, None, ())
    assert found.setting
    assert (found.setting.value, found.setting.first_day, found.setting.comes_from) == (5, None, "every_review")


def test_a_bank_holiday_is_named() -> None:
    calendar = Calendar("named", {date(2026, 4, 3): "Good Friday"})
    assert calendar.free_between(date(2026, 4, 6), date(2026, 4, 2)) == (
        FreeDay(date(2026, 4, 3), "Good Friday"),
        FreeDay(date(2026, 4, 4), ""),
        FreeDay(date(2026, 4, 5), ""),
    )


def test_a_setting_says_whose_choice_it_is() -> None:
    partnership = SettingFrom("update_within", date(2026, 3, 1), 3, {"document": "Board, 3 March", "status": "read"})
    used = why(update(partnership)("met", meeting="m").now()).setting
    assert used
    assert (used.value, used.first_day, used.comes_from, used.source["document"]) == (
        3, date(2026, 3, 1), "partnership", "Board, 3 March",
    )  # fmt: skip
    of_type = update(type_settings="update_within: {value: 4}")("met", meeting="m").now()
    used = why(of_type).setting
    assert used
    assert (used.value, used.comes_from, used.review_type) == (4, "review_type", "lcspr")
    assert why(of_type).due == date(2026, 3, 6)  # Monday 2 March and four working days


def test_a_number_of_another_review_type_is_not_used() -> None:
    process = process_of(promises=promise(UPDATE), type_settings="update_within: {value: 4}")
    other = Told(process, "ann")
    other.entries[0] = other.entries[0]._replace(
        fact=other.entries[0].fact._replace(fields={"strand": "s", "type": "x"})
    )
    used = why(other("met", meeting="m").now()).setting
    assert used
    assert (used.value, used.comes_from) == (5, "every_review")


def test_a_persons_own_plan_names_the_fact() -> None:
    silence = "for_each: [contact]\nopened_by: [called]\ndue: {days: silence}\nkept_by: [told]"
    story = Told(process_of(promises=promise(silence)), "ann")
    story("family_plan_changed", person="ann", setting="silence", value="21", reason="w").on(3, 3)(
        "called", person="ann"
    )
    found = why(story.now())
    assert found.setting
    assert found.setting.by
    assert (found.setting.value, found.setting.comes_from, found.setting.first_day) == (
        "21",
        "own_plan",
        date(2026, 3, 2),
    )
    assert parts(found)[-1] == ("own_plan", "family_plan_changed", date(2026, 3, 2))
    assert found.sum
    assert (found.sum.gives, found.sum.skipped) == (date(2026, 3, 24), ())


def test_before_its_first_value_a_setting_is_none() -> None:
    silence = "for_each: [contact]\nopened_by: [called]\ndue: {days: later}\nkept_by: [told]"
    later = "later: {values: [{from: 2026-04-01, value: 3}]}"
    story = Told(process_of(promises=promise(silence), settings=later), "ann")
    assert story("called", person="ann").now().duty("owed") is None


def test_what_it_was_counted_from_when_a_hold_ended_or_someone_joined_late() -> None:
    story = update()("met", meeting="m")("hold_placed", person="ann", hold="h", scope="no_contact")
    paused = why(story.now(), person="ann")
    assert (paused.state, paused.sum, paused.due, paused.moved) == ("paused", None, None, ())
    assert parts(paused)[1] == ("paused_by", "hold_placed", date(2026, 3, 2))
    story.on(3, 9)("hold_released", person="ann", hold="h")
    resumed = why(story.now(), person="ann")
    assert [part for part, _, _ in parts(resumed)] == ["opened_by", "paused_by", "counted_from", "resumed_by"]
    assert resumed.sum
    assert (resumed.sum.start, resumed.due) == (
        date(2026, 3, 9),
        date(2026, 3, 16),
    )  # five working days from the release
    story.on(3, 10)("family_member_named", person="bob")
    assert ("counted_from", "family_member_named", date(2026, 3, 10)) in parts(why(story.now(), person="bob"))


def test_who_said_no_and_who_eased_it() -> None:
    story = update()("met", meeting="m")("agreed_to_less", person="ann", date=date(2026, 3, 4)).on(3, 11)
    story("told", person="ann", meeting="m")("report_changed")
    assert [part for part, *_ in parts(why(story.now()))] == ["opened_by", "eased_by", "kept_by", "explained_by"]
    declined = update()("met", meeting="m")("said_not_wanted", person="ann", what="updates").now()
    assert parts(why(declined))[1][:2] == ("ended_by", "said_not_wanted")


def test_a_day_moved_by_quiet_time_and_by_a_newer_calendar() -> None:
    # Monday 2 March and five working days: Monday 9 March. A bank holiday proclaimed for 5 March: Tuesday 10 March.
    # Left alone from 10 to 12 March: Friday 13 March is the first working day after.
    process = process_of(promises=promise(UPDATE))
    newer = Calendar("newer", [date(2026, 3, 5)], known_from=date(2026, 3, 3))
    story = Told(replace(process, calendars=(*process.calendars, newer)), "ann")("met", meeting="m").on(3, 4)
    story("quiet_time_asked", person="ann", first_day=date(2026, 3, 10), last_day=date(2026, 3, 12))
    found = why(story.now())
    assert [(m.was.day, m.now.day, m.by, m.calendar_was) for m in found.moved] == [
        (9, 10, "calendar", "england-and-wales"),
        (10, 13, "quiet_time", "newer"),
    ]
    assert (found.due, found.due_was, found.calendar) == (date(2026, 3, 13), date(2026, 3, 9), "newer")
    assert parts(found)[-1] == ("moved_by", "quiet_time_asked", date(2026, 3, 4))
    assert found.sum
    assert found.sum.gives == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("due", "way", "start", "start_is", "gives"),
    [
        # ten working days back from Monday 1 June 2026, over the bank holiday of 25 May: Friday 15 May
        ("{working_days: notice, before: date}", "before", date(2026, 6, 1), "date", date(2026, 5, 15)),
        ("{on: date}", "on", date(2026, 6, 1), "date", date(2026, 6, 1)),
        ('{next_day_of_year: "03-31"}', "on", date(2026, 3, 2), "counted_from", date(2026, 3, 31)),
        ("{months: 1}", "after", date(2026, 3, 2), "counted_from", date(2026, 4, 2)),
    ],
)
def test_each_way_of_counting(due: str, way: str, start: date, start_is: str, gives: date) -> None:
    rule = promise(f"for_each: [contact, date]\nopened_by: [date_set]\ndue: {due}\nkept_by: [date_told]")
    story = Told(process_of(promises=rule), "ann")("date_set", date=date(2026, 6, 1))
    counted = why(story.now()).sum
    assert counted
    assert (counted.way, counted.start, counted.start_is, counted.gives) == (way, start, start_is, gives)


def test_no_date_has_no_sum_and_no_setting() -> None:
    found = why(Told(process_of(promises=promise(READING)), "ann")("draft_ready", version="v").now())
    assert (found.sum, found.setting, found.due) == (None, None, None)


def test_a_clock_of_the_review_has_no_person() -> None:
    clocks = promise("for_each: [review]\nopened_by: [met]\ndue: {working_days: update_within}\nkept_by: [report_sent]")
    clocks = "\n".join(line for line in clocks.splitlines() if "not_wanted" not in line)
    found = why(Told(process_of(clocks=clocks), "ann")("met", meeting="m").now())
    assert (found.rule.nature, found.about, found.due) == ("clock", {}, date(2026, 3, 9))


def test_a_keeping_taken_back_stays_in_sight() -> None:
    story = Told(process_of(promises=promise(READING)), "ann")("draft_ready", version="v")
    story("had_enough", person="ann", version="v").on(3, 4)("answered", person="ann")
    duty = story.now().duty("owed", person="ann")
    assert duty
    assert (duty.state, duty.done_on, duty.counted_from) == ("due", None, date(2026, 3, 4))
    assert [part for part, *_ in parts(why(story.now()))] == [
        "opened_by",
        "was_kept_by",
        "counted_from",
        "taken_back_by",
    ]
    story.on(3, 6)("had_enough", person="ann", version="v")
    assert [part for part, *_ in parts(why(story.now()))][-1] == "kept_by"


def test_what_another_version_or_person_said_is_not_among_the_facts() -> None:
    rule = READING + "shown_as_tried: [{had_enough: {version: other}}, {tried: {kind: post}}, {called: {person: any}}]"
    story = Told(process_of(promises=promise(rule)), "ann", "bob")("draft_ready", version="v")
    story("had_enough", person="ann", version="w")("tried", person="ann", kind="phone")(
        "tried", person="bob", kind="post"
    )
    story("called", person="bob")("had_enough", person="ann", version="v")
    found = why(story.now(), person="ann", version="v")
    beside = [(entry.fact.kind, entry.fact.fields.get("version")) for part, entry in found.facts if part == "tried"]
    assert beside == [("had_enough", "w"), ("called", None)]


def test_before_its_first_value_a_setting_is_nobodys_choice() -> None:
    later = gate("holds: [published]\nclosed_until: {setting: later, is: 3}")
    story = Told(process_of(gates=later, settings="later: {values: [{from: 2026-04-01, value: 3}]}"), "ann")
    asked = [story.on(month, 1).now().why_gate("the_gate", date=date(2026, 6, 1)).condition for month in (3, 4)]
    assert [(each.met, each.setting and each.setting.value) for each in asked] == [(False, None), (True, 3)]


def test_days_that_come_by_themselves_can_open_and_be_told() -> None:
    grown = promise(
        "for_each: [person]\nopened_by: [turned_eighteen]\ndue: no_date\nkept_by: [told]\nshown_as_tried: [tried]"
    )
    story = Told(process_of(promises=grown), "ann")("child_recorded", person="ann", turns_eighteen_on=date(2026, 4, 1))
    assert parts(why(story.on(4, 2).now()))[0] == ("opened_by", "turned_eighteen", date(2026, 4, 1))


def test_a_duty_of_another_record_is_not_explained() -> None:
    position = update()("met", meeting="m").now()
    duty: Duty = position.duties[0]
    with pytest.raises(KeyError):
        derive([], position.process, position.today).why(duty)


# ---------------------------------------------------------------- gates

TABLE = """
holds: [tabled]
closed_until:
  all_of:
    - {every: contact, if_no_one: closed, except: {condition: no_more_contact}, settled: owed}
    - any_of:
        - {happened: risk_checked, within: {days: 90}, since: risk_event, where: {person: any}}
        - {setting: counted_from, is: notified}
    - {not: {happened: published, where: {date: any}}}
override: senior
codes: [G-SUBGROUP]
"""


def table(*people: str) -> Told:
    words_any = TABLE.replace("since: risk_event", "since: {risk_event: {person: any}}")
    return Told(process_of(promises=promise(READING), gates=gate(words_any)), *people)


def test_a_gate_tells_each_part_whether_it_is_met_and_by_which_facts() -> None:
    story = table("ann", "bob", "cat")("draft_ready", version="v")("had_enough", person="ann", version="v")
    story("said_not_wanted", person="cat", what="any_contact").on(3, 3)("risk_checked", person="ann")
    found = story.now().why_gate("the_gate", version="v")
    assert (found.rule.codes, found.rule.nature, found.about, found.day) == (
        ("G-SUBGROUP",), "gate", {"version": "v"}, date(2026, 3, 3),
    )  # fmt: skip
    assert isinstance(found.answer, Closed)
    assert found.answer.waiting_for == ("bob",)
    everyone, risk, unpublished = found.condition.parts
    assert (found.condition.operator, found.condition.met, everyone.met, risk.met, unpublished.met) == (
        "all_of", False, False, True, True,
    )  # fmt: skip
    assert [(part.about["person"], part.met, part.excepted) for part in everyone.parts] == [
        ("ann", True, False), ("bob", False, False), ("cat", True, True),
    ]  # fmt: skip
    ann, bob, cat = everyone.parts
    assert [fact.fact.kind for part in (ann, bob, cat) for fact in part.facts] == [
        "had_enough", "draft_ready", "said_not_wanted",
    ]  # fmt: skip
    checked, by_setting = risk.parts
    assert (checked.operator, checked.names, [entry.fact.kind for entry in checked.facts]) == (
        "happened", ("risk_checked",), ["risk_checked"],
    )  # fmt: skip
    assert (by_setting.met, by_setting.setting and by_setting.setting.value) == (False, "aware")
    assert unpublished.parts[0].met is False


def test_what_no_longer_counts_stands_beside_what_is_wanted() -> None:
    story = table("ann")("risk_checked", person="ann").on(3, 3)("risk_event", person="ann")
    risk = story.now().why_gate("the_gate", version="v").condition.parts[1].parts[0]
    assert (risk.met, [entry.fact.kind for entry in risk.facts]) == (False, ["risk_checked", "risk_event"])
    assert [want.says for want in risk.wants] == ["risk_checked"]


def test_an_override_is_named() -> None:
    story = table("ann")("draft_ready", version="v")("risk_checked", person="ann")
    story("override_approved", person="ann", version="v", gate="the_gate", approver="chair")
    found = story.now().why_gate("the_gate", version="v")
    assert (found.answer, found.condition.met) == (Open("the_gate"), False)
    assert [entry.fact.kind for entry in found.lifted_by] == ["override_approved"]


def test_a_gate_that_may_name_no_one_tells_only_whether_it_is_met() -> None:
    secret = gate("""
holds: [letter_sent]
names_no_one: true
closed_until: {every: in_conflict, as: person, if_no_one: open, not: {happened: address_recorded}}
""")
    story = Told(process_of(gates=secret), "ann", "bob")(
        "order_made", person="ann", other="bob", last_day=date(2026, 9, 1)
    )
    story("address_recorded", person="bob", channel="c")
    found = story.now().why_gate("the_gate", person="ann", channel="c")
    assert isinstance(found.answer, Closed)
    assert (found.condition.operator, found.condition.met, found.condition.parts) == ("names_no_one", False, ())
    assert "bob" not in repr(found)


def test_every_operator_can_be_weighed() -> None:
    many = gate("""
holds: [published]
closed_until:
  all_of:
    - {leaves: {working_days: notice, from: report_sent, until: date, or_today: true}}
    - {leaves: {days: 3, from_first: report_changed, until: date}}
    - {clear_of: sensitive_day, days: 7, of: date, unless: {happened: agreed_to_date}, where: {person: any}}
    - {clear_of: sensitive_day, days: 1, of: today, where: {person: any}}
    - {latest_of: [date_set, date_withdrawn], is: date_set}
    - {happened: called, where: {person: any}, at_least: 2}
    - all_promises
""").replace("- all_promises", "- {settled: all_promises}")
    story = Told(process_of(gates=many, promises=promise(READING)), "ann")("draft_ready", version="v")
    story("sensitive_day", person="ann", first_day=date(2026, 3, 20)).on(3, 3)("called", person="ann")
    found = story.now().why_gate("the_gate", date=date(2026, 3, 17))
    sent, changed, kind, near, latest, called, promises = found.condition.parts
    # ten working days from today, Tuesday 3 March: Tuesday 17 March
    assert (sent.met, sent.sum and (sent.sum.start_is, sent.sum.gives)) == (True, ("today", date(2026, 3, 17)))
    assert sent.setting
    assert (sent.setting.name, len(sent.sum.skipped) if sent.sum else 0) == ("notice", 4)
    assert (changed.met, changed.sum, changed.setting) == (False, None, None)
    assert (kind.met, kind.wants[0].earliest, len(kind.facts)) == (False, date(2026, 3, 28), 1)
    assert [(part.about["person"], part.met) for part in kind.parts] == [("ann", False)]
    assert (near.met, near.facts, near.parts) == (True, (), ())
    assert (latest.met, latest.facts) == (False, ())
    assert (called.met, len(called.facts)) == (False, 1)
    assert (promises.met, promises.names) == (False, ("owed",))
    again = story("date_set", date=date(2026, 3, 17))("report_changed")("called", person="ann").now()
    _, changed, _, _, latest, called, _ = again.why_gate("the_gate", date=date(2026, 3, 17)).condition.parts
    assert (latest.met, [entry.fact.kind for entry in latest.facts], called.met) == (True, ["date_set"], True)
    assert changed.sum
    assert (changed.sum.start_is, changed.sum.unit, changed.sum.skipped) == ("report_changed", "days", ())
    assert again.why_gate("the_gate").condition.parts[2].met  # without a day there is nothing to be near to


def test_why_a_fact_may_be_recorded_tells_every_gate_before_it() -> None:
    two = gate("holds: [signed]\nclosed_until: {happened: tabled}", "one")
    two += gate("holds: [{signed: {version: v9}}]\nclosed_until: {happened: met, where: {meeting: any}}", "two")
    story = Told(process_of(gates=two), "ann")("tabled", version="v1")
    assert [why.answer for why in story.now().why_fact("signed", version="v1")] == [Open("one")]
    later = story.now().why_fact("signed", date(2026, 5, 1), version="v9")
    assert [(why.rule.name, why.condition.met, why.day.month) for why in later] == [
        ("one", False, 5),
        ("two", False, 5),
    ]


def test_of_the_gates_of_several_review_types_the_shut_one_is_told() -> None:
    one = gate("holds: [signed]\nclosed_until: {happened: tabled}")
    story = Told(process_of(type_gates=one), "ann")
    assert isinstance(story.now().why_gate("the_gate", version="v1").answer, Closed)
    assert isinstance(
        Told(process_of(type_gates=one)).now().why_gate("the_gate", version="v1", strand="x").answer, Closed
    )


def test_why_a_day_can_or_cannot_be() -> None:
    dated = gate(
        "holds: [date_set]\nclosed_until: {leaves: {working_days: notice, from: report_sent, until: date}}", "notice"
    )
    dated += gate("holds: [date_set]\nclosed_until: {happened: met, where: {meeting: any}}", "undated")
    story = Told(process_of(gates=dated), "ann")("report_sent")
    # Ten working days from Monday 2 March 2026: Monday 16 March. Counted back, as the rule does, the weekend before it
    # is as good: from Sunday 15 March the tenth working day back is Monday 2 March. From Friday 13 March: 27 February.
    no, sunday, yes = (story.now().why_day("date_set", date(2026, 3, day)) for day in (13, 15, 16))
    assert (no.can_be, no.free_day, [why.rule.name for why in no.gates]) == (False, None, ["notice"])
    assert (sunday.can_be, sunday.free_day) == (True, FreeDay(date(2026, 3, 15), ""))
    assert (yes.can_be, yes.free_day, yes.kind) == (True, None, "date_set")
