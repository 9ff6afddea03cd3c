"""What must hold for every record, not only for those somebody thought of."""

import os
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook import Closed, Entry, Position, derive
from casebook.audience import family_member_sees, staff_see
from tests.casebook.told import Told, gate, process_of, promise

PROMISES = promise("""
for_each: [contact, version]
opened_by: [draft_ready]
late_joiner: owed
due: no_date
kept_by: [had_enough]
ended_by: [{draft_ready: {version: other}}]
not_wanted: [reading, any_contact]
change_of_mind: brings_back
""") + promise("""
for_each: [contact, date, each_time]
opened_by: [date_set]
due: {working_days: notice, before: date}
kept_by: [date_told]
eased_by: [agreed_to_less]
voided_by: [date_withdrawn]
too_late_when: [published]
paused_by: [{hold_placed: {scope: no_contact}}]
resumed_by: [hold_released]
not_wanted: [any_contact]
""").replace("owed:", "notice_given:")
GATES = (
    gate("holds: [tabled]\nclosed_until: {every: contact, if_no_one: closed, settled: owed}", "reading_done")
    + gate("holds: [letter_sent]\nclosed_until: {happened: risk_checked, within: {days: 90}}", "risk")
    + gate("holds: [published]\nclosed_until: {every: contact, if_no_one: open, settled: notice_given}", "noticed")
)
PROCESS = process_of(promises=PROMISES, gates=GATES)
PEOPLE = ("ann", "bob", "cat")
DATES = (date(2026, 6, 1), date(2026, 7, 1))
ASKED = (
    ("tabled", {"version": "v1"}),
    ("letter_sent", {"person": "ann", "channel": "c"}),
    ("published", {"date": DATES[0]}),
)

person = st.sampled_from(PEOPLE)
version = st.sampled_from(("v1", "v2", "v3"))
day = st.sampled_from(DATES)
FACTS = st.one_of(
    st.tuples(st.just("family_member_named"), st.fixed_dictionaries({"person": person})),
    st.tuples(st.sampled_from(("contact_died", "risk_checked", "called")), st.fixed_dictionaries({"person": person})),
    st.tuples(st.just("draft_ready"), st.fixed_dictionaries({"version": version})),
    st.tuples(st.just("had_enough"), st.fixed_dictionaries({"person": person, "version": version})),
    st.tuples(
        st.just("not_material"),
        st.fixed_dictionaries({"version": version, "against": version, "by": st.sampled_from(("one", "two"))}),
    ),
    st.tuples(
        st.sampled_from(("said_not_wanted", "said_wanted")),
        st.fixed_dictionaries({"person": person, "what": st.sampled_from(("reading", "any_contact"))}),
    ),
    st.tuples(st.sampled_from(("date_set", "date_withdrawn", "published")), st.fixed_dictionaries({"date": day})),
    st.tuples(st.sampled_from(("date_told", "agreed_to_less")), st.fixed_dictionaries({"person": person, "date": day})),
    st.tuples(
        st.sampled_from(("hold_placed", "hold_released")),
        st.fixed_dictionaries({"person": person, "hold": st.just("h"), "scope": st.just("no_contact")}),
    ),
    st.tuples(
        st.just("order_made"),
        st.fixed_dictionaries({"person": st.just("ann"), "other": st.just("bob"), "last_day": day}),
    ),
    st.tuples(st.just("child_recorded"), st.fixed_dictionaries({"person": person, "turns_eighteen_on": day})),
)
LIVES = st.lists(st.tuples(FACTS, st.integers(0, 9), st.booleans()), max_size=25)
# Few lives keep `./run core` quick; LIVES=1000 tries many.
few = settings(
    max_examples=int(os.environ.get("LIVES", "8")), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def told(life: list[tuple[tuple[str, dict[str, object]], int, bool]]) -> Told:
    """A record from a random life: each fact some days on, some of them recorded late."""
    story = Told(PROCESS, "ann")
    for (kind, fields), days, late in life:
        story.day += timedelta(days)
        story(kind, story.day - timedelta(4) if late else None, **fields)
    return story


def answers(position: Position) -> tuple[object, ...]:
    asked = [position.ask(kind, **fields) for kind, fields in ASKED]  # type: ignore[arg-type]
    return position.duties, asked, position.members("contact"), position.wakes_on


@few
@given(LIVES)
def test_deriving_twice_is_equal(life: list) -> None:  # type: ignore[type-arg]
    story = told(life)
    assert answers(story.now()) == answers(story.now())


@few
@given(LIVES)
def test_deriving_in_one_go_is_deriving_entry_by_entry(life: list) -> None:  # type: ignore[type-arg]
    story = told(life)
    position = derive([], PROCESS, story.day)
    for entry in story.entries:
        position = position.after(entry)
    assert answers(position) == answers(story.now())


@few
@given(LIVES)
def test_a_later_joiner_can_only_shut_a_gate(life: list) -> None:  # type: ignore[type-arg]
    story = told(life)
    before = story.now()
    after = story("family_member_named", person="newcomer").now()
    for kind, fields in ASKED:
        if not after.ask(kind, **fields):  # type: ignore[arg-type]
            nobody_yet = not before.members("contact")
            assert nobody_yet or not before.ask(kind, **fields)  # type: ignore[arg-type]


@few
@given(LIVES, st.sampled_from(("risk_checked", "had_enough", "date_told", "said_not_wanted", "agreed_to_less")))
def test_a_strangers_fact_never_opens_a_gate(life: list, kind: str) -> None:  # type: ignore[type-arg]
    story = told(life)
    before = [story.now().ask(asked, **fields) for asked, fields in ASKED]  # type: ignore[arg-type]
    story(kind, person="stranger", version="v1", date=DATES[0], what="reading")
    after = [story.now().ask(asked, **fields) for asked, fields in ASKED]  # type: ignore[arg-type]
    assert [bool(closed) for closed in before] == [bool(closed) for closed in after]


@few
@given(LIVES)
def test_every_closed_gate_says_what_it_waits_for(life: list) -> None:  # type: ignore[type-arg]
    position = told(life).now()
    for kind, fields in ASKED:
        for closed in position.ask(kind, **fields):  # type: ignore[arg-type]
            assert isinstance(closed, Closed)
            assert closed.wants
            assert all(want.says for want in closed.wants)
            assert set(closed.waiting_for) <= {str(want.about.get("person")) for want in closed.wants}


@few
@given(LIVES)
def test_a_family_member_sees_a_part_of_what_staff_see_and_nothing_of_an_opponent(life: list) -> None:  # type: ignore[type-arg]
    position = told(life).now()
    whole = staff_see(position)
    for reader in PEOPLE:
        view = family_member_sees(position, reader)
        assert {entry.number for entry in view.facts} <= {entry.number for entry in whole.facts}
        assert not (set(PEOPLE) - {reader}) & view.words()


@few
@given(LIVES)
def test_exactly_one_state_holds_and_only_open_duties_are_counted_down(life: list) -> None:  # type: ignore[type-arg]
    for duty in told(life).now().duties:
        assert (duty.left is not None) == (duty.state == "due" and duty.due is not None)
        assert duty.late_by == 0 or duty.late
        assert duty.state != "kept" or not duty.late
        assert (duty.ended_by is None) == (duty.state in ("due", "paused"))


def test_an_entry_read_alone_is_a_position_of_its_own() -> None:
    entry: Entry = Told(PROCESS).entries[0]
    assert derive([entry], PROCESS, entry.fact.on).last_number == 1
