"""What the eleven operators mean, asked through gates; and what a closed gate says."""

from dataclasses import replace
from datetime import date

import pytest

from casebook import Closed, Open, Want
from tests.casebook.told import Told, gate, process_of, promise

READING = """
for_each: [contact, version]
opened_by: [draft_ready]
late_joiner: owed
due: no_date
kept_by: [had_enough]
not_wanted: [reading]
"""


def asked(text: str, *people: str, promises: str = promise(READING), **more: str) -> Told:
    return Told(process_of(gates=gate(text), promises=promises, **more), *people)


def closed(story: Told, kind: str, /, **fields: object) -> Closed:
    (answer,) = story.now().ask(kind, **fields)  # type: ignore[arg-type]
    return answer


TABLE = "holds: [tabled]\nclosed_until: {every: contact, if_no_one: closed, settled: owed}"


def test_nobody_named_does_not_open_a_gate() -> None:
    answer = closed(asked(TABLE), "tabled", version="v1")
    assert (answer.waiting_for, answer.wants) == ((), (Want({}, "contact"),))


def test_it_opens_only_when_everyone_is_done_with_this_version() -> None:
    story = asked(TABLE, "ann", "bob", "cat")("draft_ready", version="v1")
    assert closed(story, "tabled", version="v1").waiting_for == ("ann", "bob", "cat")
    story("had_enough", person="ann", version="v1")("said_not_wanted", person="cat", what="reading")
    assert closed(story, "tabled", version="v1").waiting_for == ("bob",)
    story("had_enough", person="bob", version="v1")
    assert story.now().ask("tabled", version="v1") == ()
    assert closed(story, "tabled", version="v2").waiting_for == ("ann", "bob", "cat")


def test_someone_who_joins_late_shuts_it_again() -> None:
    story = asked(TABLE, "ann")("draft_ready", version="v1")("had_enough", person="ann", version="v1")
    assert story.now().ask("tabled", version="v1") == ()
    story("family_member_named", person="bob")
    assert closed(story, "tabled", version="v1").waiting_for == ("bob",)


def test_an_override_lifts_the_want_of_that_person_and_no_other() -> None:
    story = asked(TABLE + "\noverride: senior", "ann", "bob")("draft_ready", version="v1")
    assert closed(story, "tabled", version="v1").may_be_overridden
    story("override_approved", gate="the_gate", person="ann", version="v1", approver="chair")
    assert closed(story, "tabled", version="v1").waiting_for == ("bob",)
    story("override_approved", gate="another", person="bob", version="v1", approver="chair")
    story("override_approved", gate="the_gate", person="bob", version="v0", approver="chair")
    story("override_approved", gate="the_gate", version="v1", approver="chair")
    assert closed(story, "tabled", version="v1").waiting_for == ("bob",)
    story("override_approved", gate="the_gate", person="bob", approver="chair")
    assert story.now().ask("tabled", version="v1") == ()


def test_a_gate_that_may_never_be_overridden_is_not() -> None:
    story = asked(TABLE, "ann")("draft_ready", version="v1")
    story("override_approved", gate="the_gate", person="ann", version="v1", approver="chair")
    assert closed(story, "tabled", version="v1").waiting_for == ("ann",)


def test_any_of_reports_what_its_first_way_still_wants() -> None:
    rule = "holds: [letter_sent]\nclosed_until: {any_of: [{happened: risk_checked}, {happened: answered}]}"
    story = asked(rule, "ann")
    assert closed(story, "letter_sent", person="ann", channel="c").wants == (Want({"person": "ann"}, "risk_checked"),)
    assert story("answered", person="ann").now().ask("letter_sent", person="ann", channel="c") == ()


def test_a_check_counts_for_its_days_and_until_something_happens() -> None:
    rule = "holds: [letter_sent]\nclosed_until: {happened: risk_checked, since: risk_event, within: {days: 90}}"
    story = asked(rule, "ann", "bob").on(3, 2)("risk_checked", person="ann")
    ask = {"person": "ann", "channel": "c"}
    assert story.on(5, 31).now().ask("letter_sent", **ask) == ()  # the 90th day
    assert closed(story.on(6, 1), "letter_sent", **ask).waiting_for == ("ann",)
    story("risk_checked", person="ann")
    assert story.now().ask("letter_sent", **ask) == ()
    assert closed(story("risk_event", person="ann"), "letter_sent", **ask)
    assert closed(story("risk_checked", person="bob"), "letter_sent", **ask)


def test_the_latest_of_several_decides_and_none_at_all_is_no() -> None:
    rule = "holds: [letter_sent]\nclosed_until: {latest_of: [risk_checked, risk_event], is: [risk_checked]}"
    story = asked(rule, "ann")
    ask = {"person": "ann", "channel": "c"}
    assert closed(story, "letter_sent", **ask)
    assert story("risk_checked", person="ann").now().ask("letter_sent", **ask) == ()
    assert closed(story("risk_event", person="ann"), "letter_sent", **ask)


def test_several_tries_by_different_ways() -> None:
    rule = "holds: [no_response_recorded]\nclosed_until: {happened: tried, at_least: 2, different: kind}"
    story = asked(rule, "ann")("tried", person="ann", kind="post")("tried", person="ann", kind="post")
    assert closed(story, "no_response_recorded", person="ann", what="owed")
    story("tried", person="ann", kind="phone")
    assert story.now().ask("no_response_recorded", person="ann", what="owed") == ()


def test_so_many_tries_within_some_days() -> None:
    rule = "holds: [no_response_recorded]\nclosed_until: {happened: tried, at_least: 2, within: {days: 7}}"
    story = (
        asked(rule, "ann").on(3, 2)("tried", person="ann", kind="post").on(3, 10)("tried", person="ann", kind="post")
    )
    assert closed(story, "no_response_recorded", person="ann")
    assert story.on(3, 11)("tried", person="ann", kind="post").now().ask("no_response_recorded", person="ann") == ()


def test_a_length_counted_from_the_first_try_says_its_first_day() -> None:
    rule = "holds: [no_response_recorded]\nclosed_until: {leaves: {working_days: 20, from_first: tried, until: today}}"
    story = asked(rule, "jo").on(3, 13)("tried", person="jo", kind="post").on(3, 31)("tried", person="jo", kind="phone")
    answer = closed(story.on(4, 1), "no_response_recorded", person="jo")
    assert answer.earliest == date(2026, 4, 14)  # AC-23
    assert closed(story.on(4, 13), "no_response_recorded", person="jo")
    assert story.on(4, 14).now().ask("no_response_recorded", person="jo") == ()


NOTICE = """
holds: [published, date_set]
closed_until: {leaves: {working_days: 7, from: report_sent, until: date, or_today: true}, since: report_changed}
"""


def test_a_sending_must_lie_far_enough_before_the_day_and_after_the_last_change() -> None:
    story = asked(NOTICE, "ann").on(10, 27)("report_sent")
    assert story.now().ask("published", date=date(2026, 11, 5)) == ()  # AC-14
    story.on(10, 28)("report_changed")
    answer = closed(story, "published", date=date(2026, 11, 5))
    assert answer.earliest == date(2026, 11, 6)
    assert story.now().ask("date_set", date=date(2026, 11, 6)) == ()


def test_sent_on_a_bank_holiday_the_stricter_count_back_rules() -> None:
    story = asked(NOTICE, "ann").on(12, 28)("report_sent")
    assert closed(story, "published", date=date(2027, 1, 7)).earliest == date(2027, 1, 8)  # RULES section 10


def test_proof_can_be_asked_for_instead_of_a_plan() -> None:
    rule = "holds: [published]\nclosed_until: {leaves: {days: 7, from: report_sent, until: date}}"
    story = asked(rule, "ann")
    assert closed(story, "published", date=date(2026, 12, 1)).earliest is None
    assert story("report_sent").now().ask("published", date=date(2026, 3, 9)) == ()


def test_a_length_that_is_off_asks_for_nothing() -> None:
    rule = "holds: [published]\nclosed_until: {leaves: {days: silence, from: report_sent, until: date}}"
    assert asked(rule).now().ask("published", date=date(2026, 3, 9)) == ()
    rule = "holds: [published]\nclosed_until: {happened: report_sent, within: {days: silence}}"
    assert asked(rule)("report_sent").on(12, 1).now().ask("published", date=date(2026, 3, 9)) == ()


KIND_DATE = """
holds: [date_set]
closed_until: {every: contact, if_no_one: open, clear_of: sensitive_day, days: 7, of: date,
  unless: {happened: agreed_to_date}}
"""


def test_a_day_near_a_birthday_waits_for_each_persons_agreement() -> None:
    story = asked(KIND_DATE, "kim", "lou")("sensitive_day", first_day=date(2026, 10, 11))
    story("sensitive_day", first_day=date(2026, 10, 5), last_day=date(2026, 10, 9))
    day = date(2026, 10, 14)
    answer = closed(story, "date_set", date=day)
    assert (answer.waiting_for, answer.earliest) == (("kim", "lou"), date(2026, 10, 19))  # AC-14
    assert closed(story("agreed_to_date", person="kim", date=day), "date_set", date=day).waiting_for == ("lou",)
    assert story.now().ask("date_set", date=date(2026, 10, 19)) == ()
    assert story.now().ask("date_set", date=date(2026, 9, 27)) == ()


def test_a_persons_own_day_is_for_that_person_to_agree_to() -> None:
    unless = "unless: {happened: agreed_to_date}"
    rule = f"holds: [date_set]\nclosed_until: {{clear_of: sensitive_day, days: 7, of: date, {unless}}}"
    story = asked(rule, "kim", "lou")("sensitive_day", person="kim", first_day=date(2026, 10, 11))
    story("sensitive_day", person="lou")
    day = date(2026, 10, 12)
    assert closed(story, "date_set", date=day).waiting_for == ("kim",)
    assert story("agreed_to_date", person="kim", date=day).now().ask("date_set", date=day) == ()
    rule = "holds: [date_set]\nclosed_until: {clear_of: sensitive_day, days: 7, of: date}"
    story = asked(rule)("sensitive_day", first_day=day)
    assert closed(story, "date_set", date=day).waiting_for == ()
    assert story.now().ask("date_set", date=None) == ()


def test_a_setting_can_open_a_gate() -> None:
    rule = "holds: [published]\nclosed_until: {setting: counted_from, is: [notified]}"
    assert closed(asked(rule), "published", date=date(2026, 5, 1)).wants == (Want({}, "counted_from"),)
    rule = "holds: [published]\nclosed_until: {setting: counted_from, is: aware}"
    assert asked(rule).now().ask("published", date=date(2026, 5, 1)) == ()


def test_not_says_what_stands_in_the_way() -> None:
    inner = "{all_of: [{happened: report_sent}, {not: {happened: report_changed}}]}"
    rule = f"holds: [published]\nclosed_until: {{not: {inner}}}"
    story = asked(rule)
    assert story.now().ask("published", date=date(2026, 5, 1)) == ()
    answer = closed(story("report_sent"), "published", date=date(2026, 5, 1))
    assert answer.wants[0].says == "not: report_sent / not: report_changed"


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ("{setting: counted_from, is: aware}", "not: counted_from"),
        ("{every: contact, if_no_one: open, happened: called}", "not: contact"),
        ("{every: contact, if_no_one: open, settled: owed}", "not: contact"),
    ],
)
def test_whatever_is_denied_has_words(condition: str, says: str) -> None:
    story = asked(f"holds: [published]\nclosed_until: {{not: {condition}}}")
    assert closed(story, "published", date=date(2026, 5, 1)).wants[0].says == says
    story = asked(
        "holds: [published]\nclosed_until: {not: {settled: owed}}",
        promises=promise("for_each: [version]\nopened_by: [draft_ready]\ndue: no_date\nkept_by: [report_sent]"),
    )
    story("draft_ready", version="v1")("report_sent")
    assert closed(story, "published", date=date(2026, 5, 1)).wants[0].says == "not: owed"


def test_all_promises_to_a_person_or_to_anyone() -> None:
    rule = "holds: [signed]\nclosed_until: {every: contact, if_no_one: open, all_promises: true}"
    story = asked(rule, "ann", "bob")("draft_ready", version="v1")
    story("had_enough", person="ann", version="v1")
    assert closed(story, "signed", version="v1").waiting_for == ("bob",)
    rule = "holds: [signed]\nclosed_until: {settled: all_promises}"
    story = asked(rule, "ann", "bob")("draft_ready", version="v1")
    assert closed(story, "signed", version="v1").waiting_for == ("ann", "bob")
    for person in ("ann", "bob"):
        story("had_enough", person=person, version="v1")
    assert story.now().ask("signed", version="v1") == ()


def test_a_clock_is_no_promise_and_is_not_waited_for() -> None:
    sending = """
sent_in_time:
  for_each: [strand]
  opened_by: [decided]
  due: {days: 10}
  kept_by: [report_sent]
  staff_see: "Send it"
  source: {document: "A test", status: read}
"""
    story = asked("holds: [signed]\nclosed_until: {settled: all_promises}", "ann", clocks=sending)
    story("draft_ready", version="v1")("decided", strand="main")
    assert [duty.state for duty in story.now().clocks] == ["due"]
    assert [want.says for want in closed(story, "signed", version="v1").wants] == ["owed"]


def test_comments_on_any_version_must_be_answered() -> None:
    rule = "holds: [tabled]\nclosed_until: {every: comment, if_no_one: open, happened: comment_answered}"
    story = asked(rule, "ann")("commented", person="ann", version="v1", comment="c1")
    answer = closed(story, "tabled", version="v2")
    assert (answer.waiting_for, answer.wants[0].about) == ((), {"comment": "c1"})
    assert story("comment_answered", comment="c1", person="ann").now().ask("tabled", version="v2") == ()


def test_those_excepted_are_not_waited_for() -> None:
    rule = "holds: [tabled]\nclosed_until: {every: contact, if_no_one: closed, except: {condition: no_more_contact}, "
    story = asked(rule + "settled: owed}", "ann", "bob")("draft_ready", version="v1")
    story("said_not_wanted", person="bob", what="any_contact")
    assert closed(story, "tabled", version="v1").waiting_for == ("ann",)


def test_exactly_this_file_and_no_twin_of_it() -> None:
    rule = (
        "holds: [signed]\nclosed_until: {happened: tabled, exactly: [version], since: {draft_ready: {version: other}}}"
    )
    story = asked(rule)("draft_ready", version="v2")("tabled", version="v2")
    for by in ("one", "two"):
        story("not_material", version="v2.1", against="v2", by=by)
    assert story.now().ask("signed", version="v2") == ()
    assert closed(story, "signed", version="v2.1")
    assert closed(story("draft_ready", version="v3"), "signed", version="v2")


def test_looking_through_the_other_persons_eyes_without_naming_them() -> None:
    rule = """
holds: [letter_sent]
closed_until: {every: in_conflict, as: person, if_no_one: open, not: {happened: address_recorded}}
names_no_one: true
"""
    story = asked(rule, "leanne", "daniel")("order_made", person="leanne", other="daniel")
    story("address_recorded", person="leanne", channel="a1")("address_recorded", person="daniel", channel="a2")
    answer = closed(story, "letter_sent", person="daniel", channel="a1")
    assert (answer.waiting_for, answer.names_no_one) == ((), True)
    assert "leanne" not in repr(answer)
    assert closed(story, "letter_sent", person="leanne", channel="a2")
    assert story.now().ask("letter_sent", person="leanne", channel="a1") == ()


def test_an_order_speaks_for_both_and_protection_does_not_drop_when_it_runs_out() -> None:
    rule = "holds: [joint_letter]\nclosed_until: {not: {happened: order_made}}"
    story = asked(rule, "ann", "bob")("order_made", person="ann", other="bob", last_day=date(2026, 10, 31))
    for one, two in (("ann", "bob"), ("bob", "ann")):
        assert closed(story.on(11, 1), "joint_letter", person=one, other=two)
    assert story.now().latest("order_ran_out").fact.on == date(2026, 11, 1)  # type: ignore[union-attr]


def test_a_gate_may_hold_a_fact_only_with_some_values() -> None:
    rule = "holds: [{tried: {kind: post}}]\nclosed_until: {happened: risk_checked}"
    story = asked(rule, "ann")
    assert closed(story, "tried", person="ann", kind="post")
    assert story.now().ask("tried", person="ann", kind="phone") == ()


def test_a_gate_of_a_review_type_stands_for_strands_of_that_type() -> None:
    rule = "holds: [tabled, signed]\nclosed_until: {every: strand, if_no_one: closed, happened: decided}"
    story = Told(process_of(type_gates=gate(rule)))("strand_opened", strand="adults", type="another")
    assert [want.about for want in closed(story, "tabled", version="v1").wants] == [{"strand": "main"}]
    assert closed(story, "tabled", version="v1", strand="main")
    assert story.now().ask("tabled", version="v1", strand="adults") == ()
    assert Told(process_of(type_gates=gate(rule))).now().process.types == {"lcspr": {"name": "A review"}}


def test_a_gate_can_be_asked_by_name() -> None:
    story = asked(TABLE, "ann")("draft_ready", version="v1")
    assert isinstance(story.now().gate("the_gate", version="v1"), Closed)
    story("had_enough", person="ann", version="v1")
    assert story.now().gate("the_gate", version="v1") == Open("the_gate")


def test_words_nobody_knows_are_told_at_once() -> None:
    position = asked(TABLE, "ann").now()
    with pytest.raises(KeyError):
        position.ask("tabeld", version="v1")
    with pytest.raises(KeyError):
        position.ask("tabled", verzion="v1")
    with pytest.raises(KeyError):
        position.gate("no_gate")
    with pytest.raises(KeyError):
        position.members("nobody")
    with pytest.raises(KeyError):
        position.duty("no_rule")


def test_the_only_strand_is_meant_when_none_is_named() -> None:
    rule = "holds: [decided]\nclosed_until: {happened: decided}"
    assert closed(asked(rule), "decided").wants[0].about == {"strand": "main"}


def test_of_facts_about_another_version_only_those_count() -> None:
    rule = "holds: [signed]\nclosed_until: {happened: {draft_ready: {version: other}}, at_least: 2}"
    story = asked(rule)("draft_ready", version="v1")("draft_ready", version="v2")
    assert closed(story, "signed", version="v2")
    assert story("draft_ready", version="v3").now().ask("signed", version="v2") == ()


def test_a_gate_of_a_later_folder_stands_from_its_day() -> None:
    process = process_of(gates=gate("holds: [signed]\nclosed_until: {happened: decided}"))
    (rule,) = process.gates
    later = type(process)(**{**vars(process), "gates": (replace(rule, first_day=date(2026, 6, 1)),)})
    assert Told(later).now().ask("signed", version="v1") == ()
    assert isinstance(Told(later).now().gate("the_gate", version="v1"), Open)
    assert closed(Told(later).on(6, 1), "signed", version="v1")


def test_a_length_may_be_in_months() -> None:
    rule = "holds: [published]\nclosed_until: {leaves: {months: 1, from: report_sent, until: date}}"
    story = asked(rule).on(1, 31)("report_sent")
    assert closed(story, "published", date=date(2026, 2, 27)).earliest == date(2026, 3, 1)  # counted back: 1 February
    assert story.now().ask("published", date=date(2026, 3, 1)) == ()


def test_the_first_clear_day_steps_over_every_span_in_the_way_and_no_other() -> None:
    story = asked(KIND_DATE, "kim")("sensitive_day", first_day=date(2026, 10, 11))
    story("sensitive_day", first_day=date(2026, 12, 24))
    assert closed(story, "date_set", date=date(2026, 10, 14)).earliest == date(2026, 10, 19)


def test_a_rule_may_say_what_the_papers_call_it() -> None:
    named = process_of(gates=gate(TABLE + "\ncodes: [G-SUB, P5]"), promises=promise(READING + "codes: [P4]"))
    assert (named.gates[0].codes, named.duties[0].codes) == (("G-SUB", "P5"), ("P4",))
    unnamed = process_of(gates=gate(TABLE), promises=promise(READING))
    assert (unnamed.gates[0].codes, unnamed.duties[0].codes) == ((), ())


def test_what_fell_away_settles_nothing() -> None:
    replaced = promise(READING + "ended_by: [{draft_ready: {version: other}}]")
    story = asked(TABLE, "ann", promises=replaced)("draft_ready", version="v1")("draft_ready", version="v2")
    assert closed(story, "tabled", version="v1").waiting_for == ("ann",)


def test_a_day_of_every_year_is_kept_clear_every_year() -> None:
    clear = "holds: [date_set]\nclosed_until: {clear_of: sensitive_day, days: 7, of: date, where: {person: any}}"
    story = asked(clear, "ann")("sensitive_day", person="ann", first_day=date(2025, 10, 11), every_year=True)
    # from 4 to 18 October of each year
    assert closed(story, "date_set", date=date(2026, 10, 14)).earliest == date(2026, 10, 19)
    assert closed(story, "date_set", date=date(2027, 10, 4)).waiting_for == ("ann",)
    assert story.now().ask("date_set", date=date(2026, 10, 19)) == ()
    once = asked(clear, "ann")("sensitive_day", person="ann", first_day=date(2025, 10, 11))
    assert once.now().ask("date_set", date=date(2026, 10, 14)) == ()
