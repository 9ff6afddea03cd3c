"""A path of their own: what staff write down after a phone call stands on the person's path at once, what the person
changes themself stands in the plan, and nobody else in the family reads of it. Their phone runs no JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.somebody import Somebody

OWN = "Helen brings the school photographs back"
HER_WORDS = "I want them in my hand, not in the post."
SHAPING = "You help shape what should change"


def abenas_plan(helen: Somebody) -> Somebody:
    return helen.follows("Reviews").follows("Jay").follows("Abena Osei").follows("The plan for Abena")


def agrees(helen: Somebody, why: str, words: str) -> Somebody:
    helen.answers("Why?", why).answers("In their own words", words)
    return helen.answers("Who agreed to it?", "Abena Osei themself")


def test_a_path_changes_as_they_wish_on_screen_list_and_paper(
    staff: Callable[[str], Somebody], family: Callable[[str], Somebody]
) -> None:
    helen = abenas_plan(staff("Helen Marsh"))
    helen.follows("A step of their own").answers("What is the step?", OWN)
    agrees(helen.answers("Where should it stand?", "After “You help shape"), "She rang about them.", HER_WORDS)
    helen.presses("Add this step").reads(OWN, HER_WORDS, "Written down by Helen Marsh.")

    abena = family("Abena Osei").follows("See your whole path")
    abena.reads(OWN, HER_WORDS)
    assert abena.text.index(SHAPING) < abena.text.index(OWN) < abena.text.index("Two groups sign")
    assert abena.fetches("Print on one sheet").startswith(b"%PDF")
    abena.follows("Read as a plain list").reads(OWN)

    # she lets a step rest by herself, and the plan says so
    abena.follows("Back to your path").follows("Change your path").follows("Let it rest")
    abena.answers("Anything you want to say with it?", "Not while I am reading.").presses("Let it rest")
    abena.reads("It rests for now, as you wished.").follows("Back to your path").reads("Rests for now")
    abenas_plan(helen.opens("/staff/")).reads("Rests for now", "Not while I am reading.")

    # and goes on; and says how often she wants to hear
    abena.follows("Change your path").follows("Go on with it").presses("Go on with it")
    abena.follows("Change it").answers("How often do you want", "Every three weeks")
    abena.presses("Keep this").reads("Every three weeks")

    # Mark, kept apart from her, reads none of it
    mark = family("Mark Dellow").follows("See your whole path")
    mark.does_not_read(OWN, HER_WORDS, "Rests for now").follows("Change your path").does_not_read(
        OWN, "Every three weeks"
    )


def test_what_protects_her_stays_until_a_senior_person_answers_for_it(staff: Callable[[str], Somebody]) -> None:
    helen = abenas_plan(staff("Helen Marsh"))
    helen.opens(helen.page.url + "draft/leave-out/")
    helen.reads("This step protects Abena Osei.", "Only a named senior person may go ahead without someone.")
    helen.sees_no_button("Keep this in the plan")
    samuel = staff("Samuel Adeyemi").opens(helen.page.url)
    samuel.follows("Go ahead without someone").reads("as not kept, for ever")


def test_a_visitor_sees_a_path_that_is_already_somebodys_own(family: Callable[[str], Somebody]) -> None:
    dan = family("Daniel Osei").follows("See your whole path")
    dan.reads("Helen sends you the draft as voice messages, a bit at a time", "Why are some steps not here?")
    dan.follows("Read as a plain list").reads("Afterwards: You asked us to leave this out.")
    dan.follows("Back to your path").follows("Change your path").reads("Every four weeks")
