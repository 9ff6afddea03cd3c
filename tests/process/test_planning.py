"""Planning with the real rules: what would follow, and the first day that is possible. Days by hand from PRACTICE."""

from __future__ import annotations

import os
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.process_files import load_process
from casebook import Fact, Position
from casebook.planning import Consequences, EarliestDay, NoDay, earliest_publication_date, what_if
from tests.casebook.told import Told

PROCESS = load_process()


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def told_to(story: Told, when: date, *people: str) -> Told:
    for person in people:
        story("publication_date_told", person=person, date=when)
    return story


def ac_14() -> Told:
    """Kim, and Lou who stepped back but asked to hear dates. A birthday on 11 October. The day was 17 September."""
    story = Told(PROCESS, "kim", "lou", start=day(8, 3))
    story("sensitive_day_given", first_day=day(10, 11))
    story("said_not_wanted", person="lou", what="taking_part", words="w1")
    told_to(story("publication_date_set", date=day(9, 17)).on(9, 1), day(9, 17), "kim", "lou")
    story.on(9, 3)("final_report_sent_to_panel").on(9, 10)("inquest_opened", proceeding="inq")
    story("sensitive_day_given", first_day=day(10, 5), last_day=day(10, 9))
    return story("publication_date_withdrawn", date=day(9, 17))


def gates(closed: object) -> list[str]:
    return [each.gate for each in closed]  # type: ignore[attr-defined]


def test_ac_14_the_first_day_after_a_postponement() -> None:
    # Told on Thursday 10 September, the tenth working day is Thursday 24 September. The Panel has had the text since 3
    # September. 28 September to 18 October lie too near the inquest (5 to 9 October) and the birthday.
    found = earliest_publication_date(ac_14().now())
    assert isinstance(found, EarliestDay)
    assert found.day == day(9, 24)
    assert gates(found.not_before) == ["time_to_tell_everyone"]
    assert found.not_before[0].waiting_for == ("kim", "lou")
    later = earliest_publication_date(ac_14().now(), not_before=day(9, 28))
    assert isinstance(later, EarliestDay)
    assert (later.day, gates(later.not_before)) == (day(10, 19), ["kind_date"])  # Friday 16 October was the last barred


def test_ac_14_agreement_of_everybody_opens_a_day_that_matters() -> None:
    story = ac_14()
    agreed = story("agreed_to_date", person="kim", date=day(10, 14))("agreed_to_date", person="lou", date=day(10, 14))
    found = earliest_publication_date(agreed.now(), not_before=day(9, 28))
    assert isinstance(found, EarliestDay)
    assert found.day == day(10, 14)


def test_ac_14_an_edit_after_the_panel_has_the_text_moves_the_day() -> None:
    # The text is changed and sent on 27 October, and edited once more on 28 October. Seven working days from then:
    # 29, 30 October, 2, 3, 4, 5, 6 November. Ten working days of notice from 28 October: Wednesday 11 November.
    story = ac_14().on(10, 1)("publication_date_set", date=day(11, 5))("report_text_changed")
    told_to(story.on(10, 22), day(11, 5), "kim", "lou").on(10, 27)("final_report_sent_to_panel")
    kept = earliest_publication_date(story.now())
    assert isinstance(kept, EarliestDay)
    assert kept.day == day(11, 5)  # the day they were told long ago can still be kept
    story.on(10, 28)("report_text_changed")
    assert earliest(story.now()) == day(11, 11)
    for person in ("kim", "lou"):
        story("agreed_to_shorter_notice", person=person, date=day(11, 6))
    assert earliest(story.now()) == day(11, 6)


def earliest(position: Position, **how: object) -> date | None:
    found = earliest_publication_date(position, **how)  # type: ignore[arg-type]
    return found.day if isinstance(found, EarliestDay) else None


def test_while_a_trial_is_running_no_day_can_be_named() -> None:
    story = ac_14()("criminal_case_began", proceeding="case")
    found = earliest_publication_date(story.now())
    assert isinstance(found, NoDay)
    assert gates(waits.closed for waits in found.because) == ["no_trial_running"]
    story("sentence_passed", proceeding="case")
    assert earliest(story.now()) is None  # nobody released publication in writing yet
    story("publication_released_in_writing", proceeding="case")
    assert earliest(story.now()) == day(9, 24)


def test_what_is_still_to_be_done_by_then_is_named_with_the_people_it_waits_for_in_the_end() -> None:
    story = ac_14()("draft_version_ready", version="v1")("recommendations_drafted")
    story("recommendations_talked_through", person="kim")
    found = earliest_publication_date(story.now(), version="v1", strand="main")
    assert isinstance(found, EarliestDay)
    wanted = {waits.closed.gate: waits for waits in found.still_wanted}
    assert {"every_strand_signed", "bundle_current", "anonymity_signed_off", "last_call_made"} <= set(wanted)
    assert "publication_day_stands" not in wanted  # setting the day is the plan itself
    # signed needs the agenda, the agenda needs the Sub-Group, the Sub-Group needs everybody to have had long enough.
    # Lou stepped back: only Kim reads.
    assert wanted["every_strand_signed"].people() == {"kim"}
    assert wanted["last_call_made"].people() == {"kim", "lou"}


def test_a_day_far_ahead_is_looked_for_two_years_and_no_longer() -> None:
    story = Told(PROCESS, "kim", start=day(3, 2))("sensitive_day_given", first_day=day(3, 2), last_day=day(3, 2, 2030))
    found = earliest_publication_date(story.now())
    assert isinstance(found, NoDay)
    assert (gates(waits.closed for waits in found.because), found.looked_until) == (["kind_date"], day(3, 1, 2028))


def ac_15() -> Told:
    """Jean and Imran each have a statement in the bundle. Everything is ready for Wednesday 2 December 2026."""
    story = Told(PROCESS, "jean", "imran", start=day(11, 2))("publication_date_set", date=day(12, 2))
    told_to(story, day(12, 2), "jean", "imran")
    for person, statement, file in (("jean", "sj", "h1"), ("imran", "si", "h2")):
        story("statement_approved_by_author", person=person, statement=statement, file=file)
        story("statement_consented", person=person, statement=statement, file=file)
    story.on(11, 20)("executive_signed", version="v3", strand="main")("final_report_sent_to_panel")
    for person, statement, file in (("jean", "sj", "h1"), ("imran", "si", "h2")):
        story("statement_put_in_bundle", person=person, statement=statement, file=file)
    return story("bundle_built").on(12, 1)


def shut(found: Consequences) -> dict[str, list[dict[str, object]]]:
    told: dict[str, list[dict[str, object]]] = {}
    for change in found.shut:
        told.setdefault(change.gate, []).append(dict(change.about))
    return told


def test_ac_15_what_a_withdrawal_would_bring_the_day_before() -> None:
    withdrawn = Fact("statement_withdrawn", day(12, 1), {"person": "jean", "statement": "sj"})
    position = ac_15().now()
    found = what_if(position, [withdrawn], day(12, 1))
    assert found.refused == ()
    owed = {(duty.rule, duty.about.get("person"), duty.about.get("statement"), duty.due) for duty in found.newly_owed}
    assert owed == {
        ("withdrawal_confirmed", "jean", "sj", day(12, 1)),
        ("references_to_statement_searched", None, "sj", day(12, 1)),
        ("advance_copies_recalled", None, "sj", day(12, 1)),
        ("panel_told_annex_changed", None, "sj", day(12, 1)),
    }
    assert shut(found)["bundle_current"] == [{"date": day(12, 2)}]
    assert [about["person"] for about in shut(found)["statement_with_consent"]] == ["jean"]  # Imran's stays
    assert "panel_copy_first" not in shut(found)
    assert (
        position.ask("statement_put_in_bundle", person="jean", statement="sj", file="h1") == ()
    )  # nothing was written


def test_ac_15_what_a_change_of_the_report_would_bring() -> None:
    # Seven working days from Tuesday 1 December: 2, 3, 4, 7, 8, 9, 10 December.
    found = what_if(ac_15().now(), [Fact("report_text_changed", day(12, 1))], day(12, 1))
    (copy,) = [change for change in found.shut if change.gate == "panel_copy_first"]
    assert (copy.about, copy.now.earliest) == ({"date": day(12, 2)}, day(12, 10))  # type: ignore[union-attr]


def test_ac_15_what_publishing_would_bring() -> None:
    found = what_if(ac_15().now(), [Fact("published", day(12, 2), {"date": day(12, 2)})], day(12, 2))
    dues = {duty.rule: duty.due for duty in found.newly_owed if duty.about.get("person") in ("jean", None)}
    assert (dues["five_day_contact"], dues["six_month_contact"]) == (day(12, 9), day(6, 2, 2027))
    assert (dues["twelve_month_contact"], dues["online_for_a_year"]) == (day(12, 2, 2027), day(12, 2, 2027))
    (refused,) = found.refused  # nobody was rung, the file has no signatures: it could not be done
    assert {"last_call_made", "anonymity_signed_off"} <= set(gates(refused.by))


def test_a_panel_meeting_that_is_held_owes_everyone_an_update() -> None:
    # Thursday 12 March 2026 and five working days: Thursday 19 March (AC-05)
    story = Told(PROCESS, "ann", "bob")("panel_meeting_planned", meeting="m", day=day(3, 12))
    held = Fact("panel_meeting_held", day(3, 12), {"meeting": "m"})
    found = what_if(story.now(), [held], day(3, 12))
    updates = [(duty.about["person"], duty.due) for duty in found.newly_owed if duty.rule == "panel_update"]
    assert updates == [("ann", day(3, 19)), ("bob", day(3, 19))]
    assert "update_after_the_meeting" in {change.gate for change in found.opened}


def test_what_ends_moves_or_waits_for_others() -> None:
    story = Told(PROCESS, "ann", "bob")("publication_date_set", date=day(6, 1))("draft_version_ready", version="v1")
    position = story.now()
    quiet = Fact("quiet_time_asked", day(3, 2), {"person": "ann", "first_day": day(5, 14), "last_day": day(5, 20)})
    gone = Fact("contact_died", day(3, 2), {"person": "bob"})
    found = what_if(position, [quiet, gone], day(3, 2))
    # notice for 1 June: ten working days back, over 25 May, is Friday 15 May; Ann's quiet time ends on 20 May
    moved = {(change.now.rule, change.now.about["person"]): change for change in found.moved}
    assert moved["publication_notice", "ann"].now.due == day(5, 21)
    assert moved["publication_notice", "ann"].was.due == day(5, 15)
    ended = {(change.now.rule, change.now.about["person"], change.now.state) for change in found.ended}
    assert ("publication_notice", "bob", "fell_away") in ended
    waiting = {change.gate: change for change in found.waiting}
    subgroup = waiting["draft_to_subgroup"]
    assert (subgroup.was.waiting_for, subgroup.now.waiting_for) == (("ann", "bob"), ("ann",))  # type: ignore[union-attr]


# ---------------------------------------------------------------- for every record

person = st.sampled_from(("kim", "lou", "max"))
when = st.dates(date(2026, 3, 2), date(2026, 5, 30))
FACTS = st.one_of(
    st.tuples(st.sampled_from(("family_member_named", "contact_died")), st.fixed_dictionaries({"person": person})),
    st.tuples(
        st.just("sensitive_day_given"),
        st.fixed_dictionaries({"first_day": when}, optional={"person": person, "last_day": when}),
    ),
    st.tuples(st.sampled_from(("final_report_sent_to_panel", "report_text_changed")), st.just({})),
    st.tuples(
        st.sampled_from(("agreed_to_date", "agreed_to_shorter_notice", "publication_date_told")),
        st.fixed_dictionaries({"person": person, "date": when}),
    ),
    st.tuples(
        st.sampled_from(("publication_date_set", "publication_date_withdrawn")), st.fixed_dictionaries({"date": when})
    ),
    st.tuples(
        st.sampled_from(("contact_hold_placed", "contact_hold_released")),
        st.fixed_dictionaries({"person": person, "hold": st.just("h"), "scope": st.just("no_contact")}),
    ),
    st.tuples(
        st.sampled_from(("said_not_wanted", "said_wanted")),
        st.fixed_dictionaries({"person": person, "what": st.sampled_from(("any_contact", "taking_part"))}),
    ),
    st.tuples(
        st.sampled_from(("criminal_case_began", "sentence_passed", "publication_released_in_writing")),
        st.fixed_dictionaries({"proceeding": st.just("case")}),
    ),
)
Life = list[tuple[tuple[str, dict[str, object]], int]]
LIVES = st.lists(st.tuples(FACTS, st.integers(0, 9)), max_size=20)


SENT = "final_report_sent_to_panel"


def refused_for_its_day(position: Position, kind: str, asked: date, on: date | None = None) -> bool:
    return any("date" in closed.looks_at for closed in position.ask(kind, on, date=asked))


def can_be(story: Told, asked: date) -> bool:
    """Whether the day could be set today and kept to, if everybody were told and the Panel had the text today."""
    if refused_for_its_day(story.now(), "publication_date_set", asked):
        return False
    set_and_told = Told(story.process, start=story.day)
    set_and_told.entries = list(story.entries)
    set_and_told("publication_date_set", date=asked)
    told_to(set_and_told, asked, *story.now().members("contact"))
    texts = [entry.fact.kind for entry in story.entries if entry.fact.kind in ("report_text_changed", SENT)]
    if texts[-1:] != [SENT]:
        set_and_told(SENT)
    return not refused_for_its_day(set_and_told.now(), "published", asked, asked)


@settings(max_examples=int(os.environ.get("LIVES", "30")), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LIVES)
def test_the_day_found_can_be_and_no_day_before_it_can(life: Life) -> None:
    story = Told(PROCESS, "kim")
    for (kind, fields), days in life:
        story.day += timedelta(days)
        story(kind, **fields)
    found = earliest_publication_date(story.now(), on_any_day=True)
    if isinstance(found, NoDay):
        assert gates(waits.closed for waits in found.because) == ["no_trial_running"]
        return
    assert can_be(story, found.day)
    calendar = story.now().process.calendar_known_on(story.day)
    working = earliest_publication_date(story.now())
    assert isinstance(working, EarliestDay)
    assert working.day >= found.day
    assert calendar.is_working_day(working.day)
    number = 0
    while (asked := story.day + timedelta(number)) < working.day:
        if asked < found.day or calendar.is_working_day(asked):
            assert not can_be(story, asked)
        number += 1
