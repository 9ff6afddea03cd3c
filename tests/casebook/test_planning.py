"""Planning knows no rule by name: a gate over days that nobody here has seen is respected from its file alone."""

from datetime import date

from casebook import Open
from casebook.planning import EarliestDay, NoDay, earliest_publication_date, what_if
from casebook.record import Fact
from tests.casebook.told import Told, gate, process_of, promise

NOTICE = """
holds: [published]
closed_until:
  every: contact
  if_no_one: open
  leaves: {working_days: notice, from_first: date_told, until: date}
"""
NEW = "holds: [date_set]\nclosed_until: {leaves: {days: 30, from: report_sent, until: date}}"
BARRED = "holds: [published]\nno_day_while_shut: true\nclosed_until: {happened: called, where: {person: any}}"
UNDATED = "holds: [date_set]\nclosed_until: {happened: met, where: {meeting: any}}"
SECRET = "holds: [published]\nnames_no_one: true\nclosed_until: {every: contact, if_no_one: open, happened: called}"


def earliest(story: Told, **how: object) -> EarliestDay | NoDay:
    return earliest_publication_date(story.now(), set_by="date_set", **how)  # type: ignore[arg-type]


def told(*gates: str) -> Told:
    files = "".join(gate(text, f"gate{number}") for number, text in enumerate(gates))
    return Told(
        process_of(
            gates=files,
            promises=promise("for_each: [contact, meeting]\nopened_by: [met]\ndue: {working_days: 5}\nkept_by: [told]"),
        ),
        "ann",
    )


def test_without_gates_today_or_the_next_working_day() -> None:
    assert earliest(told()) == EarliestDay(date(2026, 3, 2), (), ())
    saturday = told().on(3, 7)
    assert [earliest(saturday, on_any_day=each).day.day for each in (True, False)] == [7, 9]  # type: ignore[union-attr]
    assert earliest(told(), not_before=date(2026, 3, 5)).day == date(2026, 3, 5)  # type: ignore[union-attr]


def test_everyone_can_still_be_told_today() -> None:
    found = earliest(told(NOTICE))
    assert isinstance(found, EarliestDay)
    assert found.day == date(2026, 3, 16)  # ten working days after Monday 2 March
    assert [closed.waiting_for for closed in found.not_before] == [("ann",)]


def test_a_new_gate_over_days_counts_with_no_word_of_python() -> None:
    found = earliest(told(NOTICE, NEW)("report_sent"))
    assert isinstance(found, EarliestDay)
    assert found.day == date(2026, 4, 1)  # thirty days after 2 March
    missing = earliest(told(NEW))
    assert isinstance(missing, NoDay)  # nothing was sent, and before a day is set nothing is taken as done
    assert [waits.closed.gate for waits in missing.because] == ["gate0"]


def test_what_bars_every_day_and_what_is_only_still_to_be_done() -> None:
    barred = earliest(told(BARRED))
    assert isinstance(barred, NoDay)
    undated = earliest(told(UNDATED))
    assert isinstance(undated, NoDay)
    later = earliest(told(SECRET))
    assert isinstance(later, EarliestDay)
    (wanted,) = later.still_wanted
    assert (wanted.people(), wanted.behind) == (frozenset(), ())


def test_behind_a_gate_stand_the_gates_of_what_it_waits_for_each_once() -> None:
    wants = "holds: [published]\nclosed_until: {every: contact, if_no_one: open, happened: letter_sent}"
    letter = "holds: [letter_sent]\nclosed_until: {happened: risk_checked}"
    risk = "holds: [risk_checked]\nclosed_until: {happened: letter_sent}"  # a circle: each waits for the other
    found = earliest(told(wants, letter, risk))
    assert isinstance(found, EarliestDay)
    (outer,) = found.still_wanted
    (middle,) = outer.behind
    (inner,) = middle.behind
    assert [each.closed.gate for each in (outer, middle, inner)] == ["gate0", "gate1", "gate2"]
    assert (inner.behind, middle.about["person"], outer.people()) == ((), "ann", {"ann"})


def test_nothing_follows_from_nothing() -> None:
    position = told(NOTICE)("met", meeting="m").now()
    found = what_if(position, [], date(2026, 3, 20))  # what the days bring by themselves is not told
    assert not any(found)


def test_what_follows_is_told_though_a_gate_refuses() -> None:
    second = "holds: [called]\nclosed_until: {happened: risk_checked}"
    story = told("holds: [met]\nclosed_until: {happened: report_sent}", second)("called", person="ann")
    held, checked = (
        Fact("met", date(2026, 3, 5), {"meeting": "m"}),
        Fact("risk_checked", date(2026, 3, 5), {"person": "ann"}),
    )
    found = what_if(story.now(), [held, checked], date(2026, 3, 5))
    assert [(refused.fact, [closed.gate for closed in refused.by]) for refused in found.refused] == [(held, ["gate0"])]
    assert [(duty.rule, duty.due) for duty in found.newly_owed] == [("owed", date(2026, 3, 12))]
    assert [(change.gate, change.about, change.now) for change in found.opened] == [
        ("gate1", {"person": "ann"}, Open("gate1"))
    ]
    earlier = Fact("met", date(2026, 2, 2), {"meeting": "m"})  # it may have happened before the record began
    assert what_if(story.now(), [earlier], date(2026, 3, 2)).newly_owed == ()


def test_what_no_fact_can_bring_about_is_not_taken_as_done() -> None:
    kept = """
holds: [published]
closed_until:
  all_of:
    - {every: contact, if_no_one: open, settled: owed}
    - {leaves: {working_days: notice, from: report_sent, until: date}}
"""
    found = earliest(told(kept)("met", meeting="m"))
    assert isinstance(found, NoDay)  # the report could be sent today, but the promise to Ann is open
    (waits,) = found.because
    assert [want.says for want in waits.closed.wants] == ["owed"]
