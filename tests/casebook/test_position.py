"""A position answers about one record on one day, and goes on by one entry."""

import gc
from dataclasses import replace
from datetime import date

from casebook import Calendar, Entry, SettingFrom, derive
from tests.casebook.told import BANK_HOLIDAYS, Told, calendar, process_of, promise

UPDATE = """
for_each: [contact, meeting]
opened_by: [met]
due: {working_days: 5}
kept_by: [told]
alerts: {days_before: [1]}
"""
CLOCK = """
reported:
  for_each: [strand]
  opened_by: [decided]
  due: {months: 6}
  kept_by: [published]
  staff_see: "Publish"
  source: {document: "A test", status: read}
"""
STAGES = """
stages:
  - {name: deciding, begun_by: [strand_opened], staff_see: Deciding, family_see: We are deciding}
  - {name: meeting, begun_by: [met], staff_see: Meeting, family_see: The Panel meets}
  - {name: after, begun_by: [published], staff_see: After, family_see: It is published}
"""


def story() -> Told:
    return Told(process_of(promises=promise(UPDATE), clocks=CLOCK, type_stages=STAGES), "ann", "bob")


def test_an_empty_record_has_an_empty_position() -> None:
    position = derive([], story().process, date(2026, 1, 5))
    assert (position.last_number, position.entries, position.duties, position.stages, position.stage) == (
        0,
        (),
        (),
        (),
        None,
    )
    assert position.wakes_on is None


def test_facts_are_found_by_kind_and_field_in_the_order_they_happened() -> None:
    told = story().on(3, 10)("called", person="ann").on(3, 12)("called", date(2026, 3, 5), person="ann")
    told("called", person="bob")
    position = told.now()
    assert [entry.number for entry in position.facts("called", person="ann")] == [5, 4]
    assert position.latest("called", person="ann").number == 4  # type: ignore[union-attr]
    assert position.latest("met") is None
    assert position.last_number == 6


def test_promises_and_clocks_are_told_apart() -> None:
    position = story()("decided", strand="main")("met", meeting="m").now()
    assert [duty.rule for duty in position.clocks] == ["reported"]
    assert [duty.about["person"] for duty in position.promises_to("ann")] == ["ann"]
    assert [duty.rule for duty in position.duties] == ["reported", "owed", "owed"]
    assert position.duties_of("owed", strand="main") == ()


def test_going_on_by_one_entry_is_the_same_as_deriving_anew() -> None:
    told = story()("met", meeting="m")
    position = told.now()
    for kind, fields in (("told", {"person": "ann"}), ("called", {"person": "bob"}), ("met", {"meeting": "n"})):
        told(kind, **fields)
        position = position.after(told.entries[-1])
        assert position.duties == told.now().duties
    assert position.entries == tuple(told.entries)


def test_a_position_never_changes_when_another_goes_on_from_it() -> None:
    told = story()("met", meeting="m")
    before = told.now()
    one = before.after(told("told", person="ann").entries[-1])
    told.entries.pop()
    two = before.after(told("told", person="bob").entries[-1])
    assert [duty.state for duty in before.duties_of("owed")] == ["due", "due"]
    assert [duty.state for duty in one.duties_of("owed")] == ["kept", "due"]
    assert [duty.state for duty in two.duties_of("owed")] == ["due", "kept"]
    assert len(before.facts("told")) == 0
    assert len(one.facts("told")) == len(two.facts("told")) == 1


def test_an_entry_about_an_earlier_day_is_read_in_its_place() -> None:
    told = story().on(3, 12)("met", meeting="m").on(3, 30)("called", person="ann")
    position = told.now()
    late = told("told", date(2026, 3, 18), person="ann").entries[-1]
    assert position.after(late).duties == told.now().duties
    assert position.after(late).duty("owed", person="ann").state == "kept"  # type: ignore[union-attr]


def test_the_same_record_can_be_seen_on_another_day() -> None:
    told = story().on(3, 12)("met", meeting="m")
    position = told.now()
    assert position.on_day(date(2026, 3, 20)).duty("owed").late  # type: ignore[union-attr]
    assert not position.on_day(date(2026, 3, 11)).duty("owed").late  # type: ignore[union-attr]
    assert not position.duty("owed").late  # type: ignore[union-attr]


def test_it_says_when_something_next_changes_by_itself() -> None:
    position = story().on(3, 12)("met", meeting="m").now()  # due on Thursday 19 March
    wakes = []
    while position.wakes_on:
        wakes.append(position.wakes_on.day)
        position = position.on_day(position.wakes_on)
    assert wakes == [18, 19, 20]


def test_stages_are_reached_by_facts_and_the_furthest_counts() -> None:
    told = story()
    assert told.now().stage.name == "deciding"  # type: ignore[union-attr]
    position = told.on(3, 12)("met", meeting="m").on(4, 16)("met", meeting="n").now()
    assert [(stage.name, stage.begun_on) for stage in position.stages] == [
        ("deciding", date(2026, 3, 2)),
        ("meeting", date(2026, 3, 12)),
        ("after", None),
    ]
    assert position.stage.strand == "main"  # type: ignore[union-attr]


def test_a_setting_can_be_asked_for_a_person() -> None:
    position = story()("family_plan_changed", person="ann", setting="silence", value=21).now()
    assert (position.setting("silence", "ann"), position.setting("silence", "bob")) == (21, "off")


def test_a_holiday_proclaimed_later_moves_what_is_open_and_re_opens_nothing() -> None:
    extra = Calendar("with-one-more", [*BANK_HOLIDAYS, date(2026, 3, 16)], known_from=date(2026, 3, 14))
    process = process_of(promises=promise(UPDATE))
    process = type(process)(**{**vars(process), "calendars": (calendar(), extra)})
    told = Told(process, "ann", "bob").on(3, 12)("met", meeting="m").on(3, 13)("told", person="ann")
    assert told.now().duty("owed", person="bob").due == date(2026, 3, 19)  # type: ignore[union-attr]
    told.on(3, 16)
    bob, ann = told.now().duty("owed", person="bob"), told.now().duty("owed", person="ann")
    assert (bob.due, bob.due_was, bob.calendar) == (date(2026, 3, 20), date(2026, 3, 19), "with-one-more")  # type: ignore[union-attr]
    assert (ann.due, ann.calendar) == (date(2026, 3, 19), "england-and-wales")  # type: ignore[union-attr]


def test_a_partnership_can_choose_its_calendar() -> None:
    process = process_of(
        (SettingFrom("calendar", date(2026, 1, 1), "none"),), settings="calendar: {value: england-and-wales}"
    )
    process = type(process)(**{**vars(process), "calendars": (calendar(), Calendar("none", []))})
    assert process.calendar_known_on(date(2026, 5, 1)).version == "none"
    assert process.calendar_known_on(date(2025, 5, 1)).version == "england-and-wales"


def test_entries_share_nothing_that_can_change() -> None:
    entry: Entry = story().entries[0]
    assert entry == Entry(*entry)


def test_reading_leaves_the_rubbish_collector_as_it_found_it() -> None:
    gc.disable()
    try:
        story().now()
        assert not gc.isenabled()
    finally:
        gc.enable()
    story().now()
    assert gc.isenabled()


def test_a_rule_of_a_later_folder_opens_from_its_day() -> None:
    process = process_of(promises=promise(UPDATE))
    (rule,) = process.duties
    process = type(process)(**{**vars(process), "duties": (replace(rule, first_day=date(2026, 6, 1)),)})
    told = Told(process, "ann").on(5, 31)("met", meeting="m1").on(6, 1)("met", meeting="m2")
    assert [duty.about["meeting"] for duty in told.now().duties] == ["m2"]
