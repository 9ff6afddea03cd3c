"""Who may see what."""

from datetime import date

from casebook import Closed
from casebook.audience import advocate_sees, family_hears, family_member_sees, public_sees, staff_see
from tests.casebook.told import WORDS, Told, gate, process_of, promise

UPDATE = "for_each: [contact, meeting]\nopened_by: [met]\ndue: {working_days: 5}\nkept_by: [told]"
CLOCK = """
checked:
  for_each: [person]
  opened_by: [risk_event]
  due: {days: 1}
  kept_by: [risk_checked]
  staff_see: "Check"
  source: {document: "A test", status: read}
sorry:
  for_each: [contact]
  opened_by: [{contact_died: {person: any}}]
  due: {days: 1}
  kept_by: [told]
  staff_see: "Write"
  source: {document: "A test", status: read}
"""


def story() -> Told:
    told = Told(process_of(promises=promise(UPDATE), clocks=CLOCK), "leanne", "daniel", "gran")
    told.on(3, 3)("order_made", person="leanne", other="daniel", last_day=date(2026, 10, 31))
    told("address_recorded", person="leanne", channel="a1")("risk_event", person="leanne")
    told.on(3, 12)("met", meeting="m1").on(3, 13)("told", person="leanne", meeting="m1")
    return told


def test_people_in_conflict_never_see_one_another() -> None:
    position = story().now()
    assert not {"leanne", "a1"} & family_member_sees(position, "daniel").words()
    assert "daniel" not in family_member_sees(position, "leanne").words()


def test_a_family_member_sees_their_own_promises_and_no_clock() -> None:
    view = family_member_sees(story().now(), "leanne")
    assert [(duty.rule, duty.about) for duty in view.duties] == [("owed", {"person": "leanne", "meeting": "m1"})]
    assert {"met", "told", "address_recorded"} <= view.words()
    assert not {"risk_event", "checked", "order_made"} & view.words()


def test_a_promise_opened_by_anothers_death_does_not_say_whose() -> None:
    process = process_of(
        promises=promise(
            "for_each: [contact]\nopened_by: [{contact_died: {person: any}}]\ndue: {days: 1}\nkept_by: [told]"
        )
    )
    position = Told(process, "ann", "gran")("contact_died", person="gran")("told", person="ann").now()
    view = family_member_sees(position, "ann")
    assert view.duties[0].opened_by.fact.fields == {}
    assert "gran" not in view.words()


def test_what_a_family_member_sees_staff_see_too() -> None:
    position = story().now()
    whole = staff_see(position)
    for person in position.members("contact"):
        view = family_member_sees(position, person)
        assert {entry.number for entry in view.facts} <= {entry.number for entry in whole.facts}
        assert {(duty.rule, tuple(duty.about.items())) for duty in view.duties} <= {
            (duty.rule, tuple(duty.about.items())) for duty in whole.duties
        }


def test_an_advocate_sees_from_the_day_they_began() -> None:
    told = story().on(4, 1)("advocate_began", person="leanne", advocate="adv")("met", meeting="m2")
    view = advocate_sees(told.now(), "adv", "leanne")
    assert {entry.fact.kind for entry in view.facts} == {"advocate_began", "met"}
    assert [duty.about["meeting"] for duty in view.duties] == ["m2"]
    assert advocate_sees(told.now(), "adv", "daniel").facts == ()
    assert advocate_sees(told.now(), "someone", "leanne").words() == frozenset()


def test_earlier_notes_are_the_persons_to_share() -> None:
    told = story().on(4, 1)("advocate_began", person="leanne", advocate="adv")
    told("earlier_notes_shared", person="leanne", advocate="adv")
    assert advocate_sees(told.now(), "adv", "leanne") == family_member_sees(told.now(), "leanne")


def test_an_advocate_sees_nothing_after_they_end() -> None:
    told = story().on(4, 1)("advocate_began", person="leanne", advocate="adv")
    told.on(5, 1)("advocate_ended", person="leanne", advocate="adv")
    assert advocate_sees(told.now(), "adv", "leanne").words() == frozenset()
    told.on(6, 1)("advocate_began", person="leanne", advocate="adv")
    assert advocate_sees(told.now(), "adv", "leanne").facts


def test_the_public_sees_that_it_was_published_and_nothing_else() -> None:
    told = story()("published", date=date(2026, 12, 2))
    assert [entry.fact.kind for entry in public_sees(told.now()).facts] == ["published"]


def test_a_gate_shut_by_one_relative_never_tells_another_so() -> None:
    rule = gate("holds: [signed]\nclosed_until: {every: contact, if_no_one: closed, happened: called}")
    told = Told(process_of(gates=rule), "ann", "bob")("called", person="ann")
    (closed,) = told.now().ask("signed", version="v1")
    assert isinstance(closed, Closed)
    assert family_hears(closed, "bob") == "We wait for you."
    assert "does not wait for you" in family_hears(closed, "ann")
    (nobody,) = Told(process_of(gates=rule)).now().ask("signed", version="v1")
    assert family_hears(nobody, "ann") == "We wait for you."


def test_what_is_for_staff_only_is_not_named_as_the_cause_either() -> None:
    words = WORDS.replace("  risk_event: {concerns: [person],", "  risk_event: {concerns: [person], audience: staff,")
    rule = "for_each: [contact]\nopened_by: [risk_event]\ndue: {days: 9}\nkept_by: [told]\npaused_by: [risk_event]\n"
    rule += "resumed_by: [risk_checked]\nended_by: [risk_event]"
    told = Told(process_of(words=words, promises=promise(rule)), "ann")("risk_event", person="ann")
    (duty,) = family_member_sees(told.now(), "ann").duties
    assert (duty.state, duty.because, duty.opened_by.fact.kind, duty.ended_by) == ("paused", None, "not_told", None)
    (duty,) = family_member_sees(told("risk_event", person="ann").now(), "ann").duties
    assert (duty.state, duty.because, duty.ended_by.fact.kind) == ("fell_away", None, "not_told")  # type: ignore[union-attr]
    assert "risk_event" not in family_member_sees(told.now(), "ann").words()
