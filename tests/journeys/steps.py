"""What people do at each stage of a review, as steps. Every step is done on the screens, by following links from the
review's own page, and nothing else.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.journeys.somebody import Somebody
from tests.journeys.walking import PLACES, Walk, a_way_in

# -- the family


def given_places_for_those_who_work_on_it(walk: Walk) -> None:
    for user, role in PLACES.values():
        officer = walk.at_work("Helen Marsh").follows("Who works on it").follows("Give somebody a place")
        officer.answers("Who?", user).answers("As what?", role).presses("Give this place")


def when_it_is_safe_to_get_in_touch(walk: Walk, name: str, ways: dict[str, str]) -> None:
    """A risk check, then each way to reach them, as they told it themself."""
    officer = walk.at_work("Helen Marsh").follows(name).follows("Check the risk")
    officer.answers("May we get in touch?", "Yes").answers("What did you look at", "The police see nothing against it.")
    officer.answers("Were the police asked?", "Yes").answers("When was the check done?", walk.today)
    officer.presses("Record this check")
    for kind, value in ways.items():
        officer.follows("Note a way to reach").answers("What kind of way?", kind)
        officer.answers("The address, number", value).answers("Is it safe and theirs?", "Yes, they told us themself")
        officer.answers("When were you told?", walk.today).presses("Keep this way")


WAYS = {"Phone": "By phone", "Letter by post": "By letter", "E-mail": "By e-mail"}


def it_is_told(walk: Walk, officer: Somebody, by: str) -> None:
    """On the page from which somebody is told something: choose the way, see what they get, and do it."""
    if officer.page.get_by_role("link", name=WAYS[by]).count():
        officer.follows(WAYS[by])
    if by == "E-mail":
        officer.reads("There is something new to read").presses("Send the e-mail")
    elif by == "Phone":
        officer.answers("When was it?", walk.today).presses("Record that")
    else:
        officer.presses("Put it with the letters to post").follows("I posted it")
        officer.answers("When did you post it?", walk.today).presses("Record that it was posted")


def when_we_get_in_touch(walk: Walk, name: str, said: str) -> None:
    officer = walk.at_work("Helen Marsh").follows(name).follows("Record first contact")
    officer.answers("Which way did you reach them?", "Phone").answers("Why this way?", "They asked to be rung.")
    officer.answers("What was said?", said).answers("When?", walk.today).presses("Record first contact")


def when_an_advocate_is_offered(walk: Walk, name: str) -> None:
    officer = walk.at_work("Helen Marsh").follows(name).follows("Offer an advocate")
    it_is_told(walk, officer, "Phone")


def when_they_get_a_page_of_their_own(walk: Walk, name: str) -> None:
    officer = walk.at_work("Helen Marsh").follows(name).follows("Write to them: the way to their page")
    officer.answers("How does their address go", "In person").answers("How does their code go", "By phone")
    officer.presses("Make both")
    walk.relatives[name] = a_way_in(officer)


def when_they_are_asked_what_to_look_at(walk: Walk, *names: str) -> None:
    for name in names:
        officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Ask", beside=name)
        it_is_told(walk, officer, "Phone")


# -- the Panel


def when_a_panel_meeting_is_planned(walk: Walk, day: date) -> None:
    officer = walk.at_work("Helen Marsh").follows("Plan a Panel meeting")
    officer.answers("Which day?", day).presses("Plan this meeting")


def the_meeting_of(walk: Walk, day: date, who: str = "Helen Marsh") -> Somebody:
    return walk.at_work(who).follows("Panel meetings").follows(f"{day:%A} {day.day} {day:%B %Y}")


def when_the_panel_met(walk: Walk, day: date, update: str) -> None:
    """It was held, and what the family is told is written, once."""
    officer = the_meeting_of(walk, day).follows("It was held")
    officer.answers("On which day did the Panel meet?", day).presses("Record that it was held")
    officer.follows("Write the update").answers("Words for the family", update).presses("Keep, and make it right")


# -- the draft


def when_a_draft_is_uploaded(walk: Walk, label: str, file: Path, who: str = "Patricia Lyle") -> None:
    writer = walk.at_work(who).follows("Upload a draft")
    writer.answers("What is this version called?", label).answers("The Word file", file).presses("Upload this draft")
    writer.reads(f"Draft {label}")


def the_draft(walk: Walk, label: str) -> Somebody:
    return walk.at_work("Helen Marsh").follows("Drafts").follows(f"Draft {label}")


def when_the_draft_is_shared(walk: Walk, label: str, name: str, *, how: str, by: str) -> None:
    officer = the_draft(walk, label).follows("Share it", beside=name)
    officer.answers("How would they like to read it?", how).presses("Go on, and see")
    it_is_told(walk, officer, by)


def when_they_say_by_phone(walk: Walk, label: str, name: str, what: str, words: str) -> None:
    officer = the_draft(walk, label).follows("Record what they said", beside=name)
    officer.answers("What did they say?", what).answers("In their own words", words)
    officer.answers("When?", walk.today).presses("Record this")


# -- sign-off


def when_the_subgroup_passes_it(walk: Walk, label: str) -> None:
    officer = walk.at_work("Helen Marsh").follows("The Sub-Group")
    officer.answers("When do they meet?", walk.today).presses(f"Put draft {label} on the agenda")
    chair = walk.at_work("Carol Whitfield").follows("The Sub-Group").follows("Record the decision")
    chair.answers("What does the minute say?", "Passed as it stands.").answers("When was it decided?", walk.today)
    chair.presses("Record that it was passed").reads(f"Draft {label} was passed")


def when_the_executive_signs_it(walk: Walk, label: str) -> None:
    officer = walk.at_work("Helen Marsh").follows("The Executive Members")
    officer.answers("When do they meet?", walk.today).presses(f"Put draft {label} on the agenda")
    member = walk.at_work("Joanna Reeve").follows("The Executive Members").follows("Record the decision")
    member.answers("What does the minute say?", "Signed.").answers("When was it decided?", walk.today)
    member.presses("Record that it was signed").reads(f"Draft {label} was signed")


# -- publication


def when_the_public_page_is_written(walk: Walk, name: str, **words: str) -> None:
    """`name`: the name the family chose. `words`: the first words of a label -> what is written there."""
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Write them")
    for label, said in {
        "The person first": f"{name} liked to sing.",
        "About the name": f"The family chose the name {name}.",
        "What the review found": "Nobody wrote down what the family said.",
        "How the family took part": "The family read the draft, and it was changed.",
        "Who wrote the report": "Patricia Lyle, independent reviewer",
        "If this is hard to read": "Samaritans answer at any hour on 116 123.",
        "For how many months": "12",
        **words,
    }.items():
        officer.answers(label, said)
    officer.presses("Keep these words")


def when_two_people_sign_that_nobody_can_be_recognised(walk: Walk) -> None:
    walk.at_work("Helen Marsh").follows("Publication").follows("Make it").presses("Make the file")
    for who in ("Helen Marsh", "Samuel Adeyemi"):
        signer = walk.at_work(who).follows("Publication").follows("Look at it and sign")
        signer.answers("I have read the page and the report", True).presses("Sign this file")


def when_they_are_told_the_day(walk: Walk, *names: str, by: dict[str, str] | None = None) -> None:
    for name in names:
        officer = walk.at_work("Helen Marsh").follows("Publication").follows("Tell them", beside=name)
        it_is_told(walk, officer, (by or {}).get(name, "Phone"))
