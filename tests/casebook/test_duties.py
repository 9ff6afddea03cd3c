"""How a duty opens, is kept, falls away, pauses: each key of the grammar once."""

from datetime import date

from casebook import Duty, SettingFrom
from tests.casebook.told import WORDS, Told, process_of, promise

UPDATE = """
for_each: [contact, meeting]
opened_by: [met]
due: {working_days: update_within}
kept_by: [told]
"""


def told(text: str, *people: str) -> Told:
    return Told(process_of(promises=promise(text)), *people)


def owed(story: Told, **about: str) -> Duty:
    duty = story.now().duty("owed", **about)
    assert duty is not None
    return duty


def test_a_promise_is_due_to_each_person_after_the_meeting() -> None:
    story = told(UPDATE, "ann", "bob").on(3, 12)("met", meeting="m1")
    duties = story.now().duties_of("owed")
    assert [duty.about for duty in duties] == [{"person": "ann", "meeting": "m1"}, {"person": "bob", "meeting": "m1"}]
    assert {duty.due for duty in duties} == {date(2026, 3, 19)}  # AC-05
    assert duties[0].setting == "update_within"


def test_it_says_what_its_file_says() -> None:
    duty = owed(told(UPDATE, "ann").on(3, 12)("met", meeting="m1"))
    assert (duty.rule, duty.nature, duty.promises) == ("owed", "promise", "Something")
    assert (duty.staff_see, duty.family_see) == ("Do it for {name}", "We do it.")
    assert duty.source == {"document": "A test", "status": "read"}
    assert (duty.opened_on, duty.calendar) == (date(2026, 3, 12), "england-and-wales")


def test_telling_one_person_keeps_the_promise_to_that_person_only() -> None:
    story = told(UPDATE, "ann", "bob").on(3, 12)("met", meeting="m1").on(3, 19)("told", person="ann", meeting="m1")
    assert (owed(story, person="ann").state, owed(story, person="bob").state) == ("kept", "due")
    assert owed(story, person="ann").done_on == date(2026, 3, 19)
    assert owed(story, person="ann").because == "told"


def test_a_fact_that_leaves_out_the_meeting_speaks_for_all_meetings() -> None:
    story = told(UPDATE, "ann")("met", meeting="m1")("met", meeting="m2")("told", person="ann")
    assert {duty.state for duty in story.now().duties_of("owed")} == {"kept"}


def test_kept_after_the_day_is_late_kept_for_ever() -> None:
    story = told(UPDATE, "ann").on(3, 12)("met", meeting="m1").on(3, 20)("told", person="ann", meeting="m1")
    duty = owed(story)
    assert (duty.state, duty.late, duty.late_by) == ("late_kept", True, 1)
    assert owed(story("told", person="ann", meeting="m1")).state == "late_kept"


def test_late_on_a_saturday_counts_no_working_day_yet_but_alerts() -> None:
    story = told(UPDATE, "ann").on(3, 6)("met", meeting="m1").on(3, 14)  # due Friday 13 March
    duty = owed(story)
    assert (duty.late, duty.late_by, duty.left, duty.alert_today) == (True, 0, 0, True)


def test_someone_who_joins_after_the_opening_is_not_owed_it() -> None:
    story = told(UPDATE, "ann")("met", meeting="m1")("family_member_named", person="bob")
    assert story.now().duty("owed", person="bob") is None


READING = """
for_each: [contact, version]
opened_by: [draft_ready]
late_joiner: owed
due: no_date
kept_by: [had_enough]
ended_by: [{draft_ready: {version: other}}]
not_wanted: [reading, taking_part]
change_of_mind: brings_back
"""


def test_as_long_as_you_need_has_no_day() -> None:
    duty = owed(told(READING, "ann")("draft_ready", version="v1"))
    assert (duty.due, duty.late, duty.left, duty.last_working_day, duty.alerts) == (None, False, None, None, ())


def test_someone_who_joins_late_is_owed_the_draft_being_read_but_no_older_one() -> None:
    story = told(READING, "ann")("draft_ready", version="v1")("draft_ready", version="v2")
    story.on(6, 10)("family_member_named", person="bob")
    duties = story.now().duties_of("owed", person="bob")
    assert [(duty.about["version"], duty.state) for duty in duties] == [("v2", "due")]


def test_a_newer_version_ends_the_open_reading_of_the_older_one_only() -> None:
    story = told(READING, "ann", "bob")("draft_ready", version="v1")("had_enough", person="bob", version="v1")
    story("draft_ready", version="v2")
    assert owed(story, person="ann", version="v1").state == "fell_away"
    assert owed(story, person="ann", version="v1").because == "draft_ready"
    assert owed(story, person="bob", version="v1").state == "kept"
    assert owed(story, person="ann", version="v2").state == "due"


def test_two_ids_are_one_version_once_two_different_people_say_so() -> None:
    story = told(READING, "ann")("draft_ready", version="v2")("draft_ready", version="v2.1")
    story("not_material", version="v2.1", against="v2", by="officer")
    story("not_material", version="v2.1", against="v2", by="officer")
    assert owed(story, version="v2").state == "fell_away"
    story("not_material", version="v2.1", against="v2", by="reviewer")
    assert owed(story, version="v2").state == "due"
    assert story.now().duty("owed", version="v2.1") is None
    assert owed(story("had_enough", person="ann", version="v2.1"), version="v2").state == "kept"


def test_a_chain_of_small_corrections_leads_to_the_first() -> None:
    story = told(READING, "ann")("draft_ready", version="v1")
    for new, old in (("v1.2", "v1.1"), ("v1.1", "v1")):
        for by in ("one", "two"):
            story("not_material", version=new, against=old, by=by)
    assert owed(story("had_enough", person="ann", version="v1.2"), version="v1").state == "kept"


def test_a_no_before_the_draft_is_a_no_to_it_and_a_later_yes_brings_it_back() -> None:
    story = told(READING, "ann")("said_not_wanted", person="ann", what="reading")("draft_ready", version="v1")
    assert (owed(story).state, owed(story).because) == ("not_wanted", "said_not_wanted")
    story.on(4, 28)("said_wanted", person="ann", what="reading")
    assert owed(story).state == "due"
    story("had_enough", person="ann", version="v1")
    assert owed(story).state == "kept"


def test_a_no_to_one_version_says_nothing_of_the_next() -> None:
    story = told(READING, "ann")("draft_ready", version="v1")
    story("said_not_wanted", person="ann", what="reading", version="v1")
    assert owed(story, version="v1").state == "not_wanted"
    assert owed(story("draft_ready", version="v2"), version="v2").state == "due"


def test_the_newest_word_about_any_of_the_things_counts() -> None:
    story = told(READING, "ann")("said_not_wanted", person="ann", what="taking_part")
    story("said_wanted", person="ann", what="reading")("draft_ready", version="v1")
    assert owed(story).state == "due"


def test_a_word_passed_on_by_someone_found_to_be_a_risk_never_counted() -> None:
    story = told(READING, "ann")("draft_ready", version="v1")
    story("had_enough", person="ann", version="v1", through="uncle")
    assert owed(story).state == "kept"
    assert owed(story("found_to_be_a_risk", who="uncle")).state == "due"
    assert owed(told(READING, "ann")("draft_ready", version="v1")("found_to_be_a_risk", who="x")).state == "due"


def test_a_change_of_mind_counts_from_then_unless_the_rule_brings_back() -> None:
    story = told(UPDATE + "not_wanted: [updates]", "ann")("said_not_wanted", person="ann", what="updates")
    story("met", meeting="m1")("said_wanted", person="ann", what="updates")("met", meeting="m2")
    assert owed(story, meeting="m1").state == "not_wanted"
    assert owed(story, meeting="m2").state == "due"


def test_silence_and_someone_elses_word_are_never_a_no() -> None:
    story = told(UPDATE + "not_wanted: [updates]", "ann", "bob")("said_not_wanted", person="bob", what="updates")
    story("met", meeting="m1")("tried", person="ann", kind="post")
    assert owed(story, person="ann").state == "due"


NOTICE = """
for_each: [contact, date, each_time]
opened_by: [date_set]
due: {working_days: notice, before: date}
kept_by: [date_told]
eased_by: [agreed_to_less]
voided_by: [date_withdrawn]
too_late_when: [published]
"""


def test_notice_counts_back_from_the_day_itself() -> None:
    story = told(NOTICE, "ann").on(10, 20)("date_set", date=date(2026, 11, 24))
    assert owed(story).due == date(2026, 11, 10)  # AC-12


def test_withdrawing_the_date_voids_even_a_notice_that_was_given() -> None:
    day = date(2026, 9, 17)
    story = told(NOTICE, "ann").on(8, 3)("date_set", date=day).on(9, 1)("date_told", person="ann", date=day)
    story.on(9, 10)("date_withdrawn", date=day)
    duty = owed(story)
    assert (duty.state, duty.because, duty.done_on) == ("fell_away", "date_withdrawn", date(2026, 9, 1))
    story("date_set", date=day)
    assert [duty.state for duty in story.now().duties_of("owed")] == ["fell_away", "due"]


def test_agreeing_to_less_notice_makes_a_late_telling_a_keeping() -> None:
    day = date(2026, 9, 17)
    story = told(NOTICE, "ann", "bob").on(9, 8)("date_set", date=day)
    story("date_told", person="ann", date=day)("date_told", person="bob", date=day)
    story("agreed_to_less", person="ann", date=day)
    assert (owed(story, person="ann").state, owed(story, person="bob").state) == ("kept", "late_kept")


def test_what_was_not_told_by_the_day_is_not_kept_for_ever() -> None:
    day = date(2026, 9, 17)
    story = told(NOTICE, "ann").on(8, 3)("date_set", date=day).on(9, 17)("published", date=day)
    assert owed(story).state == "not_kept"
    assert owed(story("date_told", person="ann", date=day)).state == "not_kept"


CONTACT = """
for_each: [contact]
opened_by: [decided]
due: {working_days: 10}
kept_by: [called]
kept_earlier_counts: true
ended_by: [published]
paused_by: [{hold_placed: {scope: no_contact}}]
resumed_by: [hold_released]
not_wanted: [any_contact]
shown_as_tried: [tried]
explained_by: [risk_event]
alerts: {working_days_before: [2, 5], days_before: [7]}
"""


def test_one_duty_for_both_strands_of_a_joint_review() -> None:
    story = told(CONTACT, "ann")("decided", strand="one")("decided", strand="two")
    assert len(story.now().duties_of("owed")) == 1


def test_what_happened_before_the_opening_may_count() -> None:
    story = told(CONTACT, "ann")("called", person="ann").on(3, 5)("decided", strand="main")
    assert (owed(story).state, owed(story).done_on) == ("kept", date(2026, 3, 2))


def test_a_no_before_an_earlier_contact_counts_first() -> None:
    story = told(CONTACT, "ann")("said_not_wanted", person="ann", what="any_contact")("called", person="ann")
    assert owed(story("decided", strand="main")).state == "not_wanted"


def test_trying_is_shown_and_never_keeps() -> None:
    story = told(CONTACT, "ann").on(3, 2)("decided", strand="main").on(3, 13)("tried", person="ann", kind="post")
    duty = owed(story)
    assert (duty.state, duty.tried) == ("due", (date(2026, 3, 13),))


def test_a_cause_is_shown_beside_the_lateness() -> None:
    story = told(CONTACT, "ann")("decided", strand="main")
    assert not owed(story).explained
    assert owed(story("risk_event", person="ann")).explained


def test_alerts_are_days_before_and_then_every_day() -> None:
    story = told(CONTACT, "ann").on(3, 2)("decided", strand="main")  # due Monday 16 March
    assert owed(story).alerts == (date(2026, 3, 9), date(2026, 3, 12))
    days = {day: owed(story.on(3, day)).alert_today for day in (10, 12, 13, 16, 17)}
    assert days == {10: False, 12: True, 13: False, 16: True, 17: True}


def test_a_hold_pauses_and_the_whole_time_starts_again_when_the_last_one_goes() -> None:
    story = told(CONTACT, "ann", "bob").on(3, 2)("decided", strand="main")
    story.on(3, 5)("hold_placed", person="ann", hold="h1", scope="no_contact")
    story("hold_placed", person="ann", hold="h2", scope="no_contact")
    story("hold_placed", person="bob", hold="h3", scope="publication")
    duty = owed(story.on(3, 30), person="ann")
    assert (duty.state, duty.due, duty.late, duty.because) == ("paused", None, False, "hold_placed")
    assert owed(story, person="bob").state == "due"
    assert owed(story("hold_released", person="ann", hold="h1"), person="ann").state == "paused"
    story("hold_released", person="ann", hold="h2")
    assert (owed(story, person="ann").state, owed(story, person="ann").due) == ("due", date(2026, 4, 15))


def test_a_duty_that_opens_under_a_hold_is_paused_and_may_still_be_kept_in_time() -> None:
    story = told(CONTACT, "ann")("hold_placed", person="ann", hold="h1", scope="no_contact")
    story("decided", strand="main")
    assert owed(story).state == "paused"
    assert owed(story.on(6, 1)("called", person="ann")).state == "kept"


TRIAL_PAUSE = """
for_each: [contact]
opened_by: [decided]
due: {months: 6}
kept_by: [called]
paused_by: [trial_began, risk_event]
resumed_by: [trial_ended, risk_checked]
"""


def test_each_release_ends_only_its_own_sort_of_hold() -> None:
    story = told(TRIAL_PAUSE, "ann").on(3, 2)("decided", strand="main")("trial_began", proceeding="p")
    story("risk_event", person="ann").on(3, 10)("risk_checked", person="ann")
    assert owed(story).state == "paused"
    assert owed(story.on(3, 20)("trial_ended", proceeding="p")).due == date(2026, 9, 20)


def test_death_ends_what_is_owed() -> None:
    story = told(CONTACT, "ann", "bob")("decided", strand="main")("contact_died", person="ann")
    assert (owed(story, person="ann").state, owed(story, person="ann").because) == ("fell_away", "contact_died")
    assert owed(story, person="bob").state == "due"
    assert story.now().members("contact") == ("bob",)


def test_naming_someone_again_brings_them_back() -> None:
    story = told(CONTACT, "ann", "bob")("contact_died", person="ann")("family_member_named", person="ann")
    assert story.now().members("contact") == ("bob", "ann")
    assert owed(story("decided", strand="main"), person="ann").state == "due"


def test_not_possible_needs_a_decider_and_is_undone_by_a_later_keeping() -> None:
    story = told(CONTACT, "ann").on(3, 2)("decided", strand="main")
    assert owed(story("recorded_not_possible", person="ann", what="owed")).state == "due"
    assert owed(story("recorded_not_possible", person="ann", what="other", approver="chair")).state == "due"
    assert owed(story("no_response_recorded", person="ann", what="owed", approver="chair")).state == "not_possible"
    assert owed(story.on(5, 1)("called", person="ann")).state == "late_kept"


def test_the_ending_that_came_first_decides() -> None:
    story = told(CONTACT, "ann", "bob")("decided", strand="main")("called", person="ann")
    for person in ("ann", "bob"):
        story("said_not_wanted", person=person, what="any_contact")
        story("recorded_not_possible", person=person, what="owed", approver="chair")
    story("published", date=story.day)
    assert [duty.state for duty in story.now().duties_of("owed")] == ["kept", "not_wanted"]


def test_a_setting_that_says_off_owes_nothing_until_the_persons_own_plan_says_more() -> None:
    rule = "for_each: [contact, each_time]\nopened_by: [called]\ndue: {days: silence}\nkept_by: [called]"
    story = told(rule, "ann", "bob").on(4, 1)("called", person="ann")
    assert story.now().duties == ()
    story("family_plan_changed", person="ann", setting="silence", value=21)
    story.on(4, 20)("called", person="ann")("called", person="bob")
    duties = story.now().duties_of("owed")
    assert [(duty.about, duty.due) for duty in duties] == [({"person": "ann"}, date(2026, 5, 11))]  # AC-11
    assert [d.state for d in story("called", person="ann").now().duties_of("owed")] == ["kept", "due"]


def test_a_plan_cannot_change_a_setting_it_may_not() -> None:
    story = told(UPDATE, "ann").on(3, 12)("family_plan_changed", person="ann", setting="update_within", value=1)
    assert owed(story("met", meeting="m1")).due == date(2026, 3, 19)


def test_a_setting_counts_from_its_day() -> None:
    newer = SettingFrom("update_within", date(2026, 4, 1), 2)
    story = Told(process_of((newer,), promises=promise(UPDATE)), "ann")
    story.on(3, 31)("met", meeting="m1").on(4, 1)("met", meeting="m2")
    assert owed(story, meeting="m1").due == date(2026, 4, 9)  # 1, 2, 7, 8, 9 April: over Easter
    assert owed(story, meeting="m2").due == date(2026, 4, 7)


def test_the_other_ways_to_say_when() -> None:
    for due, expected in (
        ("{days: 7}", date(2026, 3, 9)),
        ("{on: turns_eighteen_on}", date(2026, 10, 12)),
        ("{months: 1, before: turns_eighteen_on}", date(2026, 9, 12)),
        ("{days: 3, before: turns_eighteen_on}", date(2026, 10, 9)),
        ('{next_day_of_year: "03-31"}', date(2026, 3, 31)),
        ("{by_the_time: [published]}", None),
    ):
        story = told(f"for_each: [person]\nopened_by: [child_recorded]\ndue: {due}\nkept_by: [called]", "ann")
        story("child_recorded", person="ann", turns_eighteen_on=date(2026, 10, 12))
        assert owed(story).due == expected, due


def test_a_missing_day_is_no_day() -> None:
    story = told("for_each: [person]\nopened_by: [child_recorded]\ndue: {on: turns_eighteen_on}\nkept_by: [called]")
    assert owed(story("child_recorded", person="ann")).due is None


def test_by_the_time_something_happens_is_late_after_it() -> None:
    rule = "for_each: [contact]\nopened_by: [decided]\ndue: {by_the_time: published}\nkept_by: [called]"
    story = told(rule, "ann", "bob")("decided", strand="main")("called", person="ann")
    story("published", date=story.day)
    assert (owed(story, person="bob").state, owed(story, person="bob").late) == ("due", True)
    assert owed(story, person="bob").alert_today
    story("called", person="bob")
    assert (owed(story, person="ann").state, owed(story, person="bob").state) == ("kept", "late_kept")


def test_only_if_is_asked_when_the_duty_opens() -> None:
    rule = UPDATE + "only_if: {not: {every: hold, if_no_one: closed, happened: hold_placed}}"
    story = told(rule, "ann", "bob")("hold_placed", person="ann", hold="h", scope="no_contact")("met", meeting="m1")
    assert [duty.about["person"] for duty in story.now().duties_of("owed")] == ["bob"]


def test_a_fact_about_anybody_can_open_a_promise_to_all_the_others() -> None:
    rule = "for_each: [contact]\nopened_by: [{contact_died: {person: any}}]\ndue: {days: 1}\nkept_by: [called]"
    story = told(rule, "ann", "bob", "cat")("contact_died", person="ann")
    assert [duty.about["person"] for duty in story.now().duties_of("owed")] == ["bob", "cat"]


def test_a_fact_about_one_person_opens_for_that_person_if_they_belong() -> None:
    rule = "for_each: [contact, each_time]\nopened_by: [called]\ndue: {days: 1}\nkept_by: [answered]"
    story = told(rule, "ann", "bob")("called", person="ann")("called", person="stranger")
    assert [duty.about for duty in story.now().duties] == [{"person": "ann"}]


def test_facts_may_be_narrowed_wherever_they_are_named() -> None:
    rule = "for_each: [contact, each_time]\nopened_by: [{tried: {kind: post}}]\ndue: {days: 1}\n"
    rule += "kept_by: [{tried: {kind: {not: post}}}]"
    story = told(rule, "ann")("tried", person="ann", kind="phone")
    assert story.now().duties == ()
    assert owed(story("tried", person="ann", kind="post")).state == "due"
    assert owed(story("tried", person="ann", kind="phone")).state == "kept"


def test_days_that_come_by_themselves_enter_the_reading_on_their_day() -> None:
    rule = "for_each: [person]\nopened_by: [turned_eighteen]\ndue: {days: 0}\nkept_by: [called]"
    story = told(rule, "ann")("child_recorded", person="ann", turns_eighteen_on=date(2026, 10, 12))
    assert story.on(10, 11).now().duty("owed") is None
    assert story.now().wakes_on == date(2026, 10, 12)
    assert owed(story.on(10, 12)).due == date(2026, 10, 12)
    assert story.now().latest("turned_eighteen", person="ann").by == "the calendar"
    assert owed(story.on(10, 20)("called", person="ann")).state == "late_kept"


def test_a_fact_recorded_late_counts_from_the_day_it_happened() -> None:
    story = told(UPDATE, "ann").on(3, 12)("met", meeting="m1").on(3, 25)
    assert owed(story).late
    assert owed(story("told", date(2026, 3, 18), person="ann", meeting="m1")).state == "kept"


def test_an_opening_recorded_late_does_not_overlook_what_kept_it_meanwhile() -> None:
    story = told(UPDATE, "ann").on(3, 13)("told", person="ann", meeting="m1").on(3, 16)
    assert owed(story("met", date(2026, 3, 12), meeting="m1")).state == "kept"


def test_a_time_to_be_left_alone_moves_the_day_behind_it() -> None:
    story = told(UPDATE, "ann", "bob").on(3, 12)("met", meeting="m1")
    story("quiet_time_asked", person="ann", first_day=date(2026, 3, 18), last_day=date(2026, 3, 22))
    duty = owed(story, person="ann")
    assert (duty.due, duty.due_was, duty.better_by) == (date(2026, 3, 23), date(2026, 3, 19), date(2026, 3, 17))
    assert owed(story, person="bob").due == date(2026, 3, 19)


def test_one_quiet_day_behind_another_moves_it_twice() -> None:
    story = told(UPDATE, "ann").on(3, 12)("met", meeting="m1")("quiet_time_asked", person="ann")
    story("quiet_time_asked", person="ann", first_day=date(2026, 3, 19))
    story("quiet_time_asked", person="ann", first_day=date(2026, 3, 20))
    assert (owed(story).due, owed(story).better_by) == (date(2026, 3, 23), date(2026, 3, 18))


def test_a_tender_day_only_warns() -> None:
    story = told(UPDATE, "ann").on(12, 17)("met", meeting="m1")
    duty = owed(story)
    assert (duty.due, duty.warnings, duty.better_by) == (date(2026, 12, 24), ("tender_day",), date(2026, 12, 23))


def test_a_comment_is_found_by_some_of_what_it_is_about() -> None:
    rule = "for_each: [contact, version, comment]\nopened_by: [commented]\ndue: {working_days: 15}\n"
    rule += "kept_by: [{comment_answered: {}}]\nended_by: [{had_enough: {}}]"
    story = told(rule, "ann").on(6, 8)("commented", person="ann", version="v1", comment="c1")
    story("commented", person="ann", version="v1", comment="c2")
    assert owed(story).due == date(2026, 6, 29)  # AC-13
    assert [d.state for d in story("comment_answered", comment="c1").now().duties] == ["kept", "due"]
    assert [d.state for d in story("had_enough", person="ann", version="v1").now().duties] == ["kept", "fell_away"]


def test_saying_not_possible_twice_changes_nothing_more() -> None:
    story = told(CONTACT, "ann")("decided", strand="main")
    story("no_response_recorded", person="ann", what="owed", approver="chair")
    duty = owed(story("recorded_not_possible", person="ann", what="owed", approver="chair"))
    assert (duty.state, duty.because) == ("not_possible", "no_response_recorded")


def test_a_release_may_be_narrowed_too() -> None:
    rule = TRIAL_PAUSE.replace("[trial_ended, risk_checked]", "[{trial_ended: {proceeding: p}}]")
    story = told(rule, "ann")("decided", strand="main")("trial_began", proceeding="q")("trial_ended", proceeding="q")
    assert owed(story).state == "paused"


def test_a_rule_of_a_review_type_is_for_strands_of_that_type() -> None:
    rule = "for_each: [strand]\nopened_by: [decided, published]\ndue: {days: 7}\nkept_by: [report_sent]"
    process = process_of(type_promises=promise(rule.replace("[decided, published]", "[decided]")))
    story = Told(process)("strand_opened", strand="adults", type="another")
    story("decided", strand="main")("decided", strand="adults")
    assert [duty.about for duty in story.now().duties] == [{"strand": "main"}]


def test_a_fact_that_names_no_strand_speaks_for_every_strand() -> None:
    rule = "for_each: [strand, version]\nopened_by: [tabled]\ndue: {days: 7}\nkept_by: [signed]"
    process = process_of(type_promises=promise(rule))
    story = Told(process)("strand_opened", strand="second", type="lcspr")("strand_opened", strand="x", type="another")
    story("tabled", version="v1")("signed", version="v1", strand="second")
    assert [(duty.about["strand"], duty.state) for duty in story.now().duties] == [("main", "due"), ("second", "kept")]
    assert Told(process, start=date(2026, 1, 1)).now().duties == ()


def test_no_strand_of_the_type_no_duty() -> None:
    process = process_of(
        type_promises=promise("for_each: [version]\nopened_by: [draft_ready]\ndue: no_date\nkept_by: [signed]")
    )
    story = Told(process)("draft_ready", version="v1")
    assert len(story.now().duties) == 1
    story.entries[0] = story.entries[0]._replace(
        fact=story.entries[0].fact._replace(fields={"strand": "a", "type": "b"})
    )
    assert story.now().duties == ()


def test_leaving_counts_only_when_every_joining_has_ended() -> None:
    words = WORDS.replace(
        "contact: {field: person, joined_by: [family_member_named], left_by: [contact_died]}",
        "contact: {field: person, joined_by: [family_member_named, address_recorded], left_by: [{letter_sent: {}}]}",
    )
    rule = "for_each: [contact]\nopened_by: [decided]\ndue: {days: 7}\nkept_by: [called]"
    story = Told(process_of(words=words, promises=promise(rule)), "ann")("address_recorded", person="ann", channel="a")
    story("address_recorded", person="ann", channel="b")("decided", strand="main")
    story("letter_sent", person="ann", channel="a")
    assert (story.now().members("contact"), owed(story).state) == (("ann",), "due")
    story("letter_sent", person="ann", channel="b")
    assert (story.now().members("contact"), owed(story).state) == ((), "fell_away")


def test_joining_and_leaving_may_be_narrowed() -> None:
    words = WORDS.replace(
        "joined_by: [family_member_named], left_by: [contact_died]",
        "joined_by: [{tried: {kind: post}}], left_by: [{tried: {kind: phone}}]",
    )
    rule = READING.replace("not_wanted: [reading, taking_part]\n", "").replace("change_of_mind: brings_back\n", "")
    story = Told(process_of(words=words, promises=promise(rule)), "ann")("draft_ready", version="v1")
    story("tried", person="ann", kind="post")("tried", person="bob", kind="phone")
    assert [(duty.about["person"], duty.state) for duty in story.now().duties] == [("ann", "due")]
    assert [duty.state for duty in story("tried", person="ann", kind="phone").now().duties] == ["fell_away"]


def test_a_plan_written_as_text_counts_as_its_number() -> None:
    rule = "for_each: [contact, each_time]\nopened_by: [called]\ndue: {days: silence}\nkept_by: [called]"
    story = told(rule, "ann")("family_plan_changed", person="ann", setting="silence", value="21")
    assert owed(story.on(4, 20)("called", person="ann")).due == date(2026, 5, 11)


def test_without_tender_days_nothing_is_tender() -> None:
    settings = "update_within: {value: 5}\nsilence: {value: off}"
    story = Told(process_of(promises=promise(UPDATE), settings=settings), "ann").on(12, 17)("met", meeting="m1")
    assert owed(story).warnings == ()
    settings += "\ntender_days: {value: 12-24}"
    story = Told(process_of(promises=promise(UPDATE), settings=settings), "ann").on(12, 17)("met", meeting="m1")
    assert owed(story).warnings == ("tender_day",)


TAKEN_BACK = """
for_each: [contact, version]
opened_by: [draft_ready]
due: {working_days: 5}
kept_by: [had_enough]
kept_earlier_counts: true
taken_back_by: [answered]
paused_by: [{hold_placed: {scope: no_contact}}]
resumed_by: [hold_released]
not_wanted: [reading]
"""


def taken_back() -> Told:
    return Told(process_of(promises=promise(TAKEN_BACK)), "ann")


def test_the_persons_own_word_takes_a_keeping_back() -> None:
    story = taken_back()("draft_ready", version="v")("had_enough", person="ann", version="v").on(3, 4)
    assert owed(story).state == "kept"
    # five working days from Wednesday 4 March: Wednesday 11 March
    assert (owed(story("answered", person="ann")).state, owed(story).due) == ("due", date(2026, 3, 11))
    assert owed(story.on(3, 12)).late
    assert owed(story("had_enough", person="ann", version="v")).state == "late_kept"


def test_it_takes_back_a_no_and_a_not_possible_but_opens_nothing_that_fell_away() -> None:
    story = taken_back()("draft_ready", version="v")("said_not_wanted", person="ann", what="reading")
    assert [owed(story).state, owed(story("answered", person="ann")).state] == ["not_wanted", "due"]
    story = taken_back()("draft_ready", version="v")(
        "recorded_not_possible", person="ann", what="owed", approver="chair"
    )
    assert [owed(story).state, owed(story("answered", person="ann")).state] == ["not_possible", "due"]
    story = taken_back()("draft_ready", version="v")("contact_died", person="ann")("answered", person="ann")
    assert owed(story).state == "fell_away"


def test_what_was_taken_back_before_the_opening_does_not_count() -> None:
    kept = taken_back()("had_enough", person="ann", version="v")("answered", person="ann")
    assert owed(kept("draft_ready", version="v")).state == "due"
    declined = taken_back()("said_not_wanted", person="ann", what="reading")("answered", person="ann")
    assert owed(declined("draft_ready", version="v")).state == "due"
    again = taken_back()("answered", person="ann")("had_enough", person="ann", version="v")
    assert owed(again("draft_ready", version="v")).state == "kept"


def test_days_run_again_for_what_was_kept_during_a_hold_and_taken_back_after_it() -> None:
    story = taken_back()("draft_ready", version="v")("hold_placed", person="ann", hold="h", scope="no_contact")
    story("had_enough", person="ann", version="v")("hold_released", person="ann", hold="h")
    assert (owed(story).state, owed(story).due) == ("kept", None)
    assert owed(story("answered", person="ann")).due == date(2026, 3, 9)


def test_what_is_over_stays_as_it_is_whatever_comes_after() -> None:
    rule = """
for_each: [contact, date]
opened_by: [date_set]
due: {by_the_time: published}
kept_by: [date_told]
ended_by: [{report_sent: {}}]
voided_by: [date_withdrawn]
too_late_when: [report_taken_offline]
taken_back_by: [agreed_to_less]
not_wanted: [any_contact]
""".replace("[{report_sent: {}}]", "[report_sent]")
    day = date(2026, 6, 1)
    kept = told(rule, "ann")("date_set", date=day)("date_told", person="ann", date=day)
    kept("report_sent")("report_taken_offline")("published", date=day)
    kept("said_not_wanted", person="ann", what="any_contact")("date_told", person="ann", date=day)
    kept("recorded_not_possible", person="ann", what="owed", approver="chair")
    assert owed(kept).state == "kept"
    not_kept = told(rule, "ann")("date_set", date=day)("report_taken_offline")("date_told", person="ann", date=day)
    assert owed(not_kept("agreed_to_less", person="ann", date=day)).state == "not_kept"
    still_open = told(rule, "ann")("date_set", date=day)("agreed_to_less", person="ann", date=day)
    assert owed(still_open("said_not_wanted", person="ann", what="any_contact")).state == "not_wanted"


def test_a_later_yes_to_what_was_never_declined_changes_nothing() -> None:
    rule = "for_each: [contact]\nopened_by: [called]\ndue: no_date\nkept_by: [told]\nnot_wanted: [updates]\n"
    story = told(rule + "change_of_mind: brings_back", "ann")("called", person="ann")
    assert owed(story("said_wanted", person="ann", what="updates")).counted_from == date(2026, 3, 2)


def test_two_rules_about_the_same_things_hear_the_same_no() -> None:
    twice = promise(UPDATE + "not_wanted: [updates]") + promise(UPDATE + "not_wanted: [updates]").replace(
        "owed:", "too:"
    )
    story = Told(process_of(promises=twice), "ann")("met", meeting="m")("said_not_wanted", person="ann", what="updates")
    assert [duty.state for duty in story.now().duties] == ["not_wanted", "not_wanted"]


def test_it_opens_only_if_a_condition_holds_for_every_one_of_several() -> None:
    everyone = "only_if: {every: contact, if_no_one: closed, happened: called}"
    story = told(UPDATE + everyone, "ann", "bob")("met", meeting="m1")("called", person="bob")
    assert story.now().duties_of("owed") == ()  # Ann was not rung, and Bob does not make up for it
    assert len(story("called", person="ann")("met", meeting="m2").now().duties_of("owed")) == 2


def test_something_owed_about_three_things_and_something_with_its_meeting_left_out() -> None:
    rule = "for_each: [person, version, comment]\nopened_by: [commented]\ndue: no_date\nkept_by: [comment_answered]\n"
    asked = "only_if: {not: {happened: commented, at_least: 2}}"
    story = told(rule + asked, "ann")("commented", person="ann", version="v", comment="c")
    assert owed(story).about == {"person": "ann", "version": "v", "comment": "c"}
    assert len(story("commented", person="ann", version="v", comment="c").now().duties) == 1
    for_all = told("for_each: [meeting]\nopened_by: [{told: {person: any}}]\ndue: no_date\nkept_by: [report_sent]")
    assert owed(for_all("told", person="ann")).about == {}


def test_what_the_person_took_back_is_asked_also_where_nothing_earlier_can_keep_it() -> None:
    story = Told(process_of(promises=promise(TAKEN_BACK.replace("kept_earlier_counts: true\n", ""))), "ann")
    story("had_enough", person="ann", version="v")("answered", person="ann")("draft_ready", version="v")
    assert owed(story).state == "due"


def test_a_clock_can_be_kept_beforehand_and_only_in_the_way_its_rule_names() -> None:
    clock = """
for_each: [meeting]
opened_by: [met]
due: no_date
kept_by: [{told: {channel: post, person: any}}]
kept_earlier_counts: true
"""
    clocks = "\n".join(line for line in promise(clock).splitlines() if "not_wanted" not in line)
    story = Told(process_of(clocks=clocks), "ann")("told", person="ann", meeting="m1", channel="post")(
        "met", meeting="m1"
    )
    assert owed(story, meeting="m1").state == "kept"
    story("met", meeting="m2")("told", person="ann", meeting="m2", channel="phone")
    assert owed(story, meeting="m2").state == "due"
