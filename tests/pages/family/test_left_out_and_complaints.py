"""What somebody reads whom the Panel decided not to involve; complaining; asking that nothing is published."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from alongside.acts.families.acknowledge_complaint import acknowledge_complaint
from alongside.acts.families.answer_complaint import answer_complaint
from alongside.acts.families.exclude import exclude
from alongside.acts.families.review_exclusion import review_exclusion
from alongside.acts.publication.decide_not_to_publish import decide_not_to_publish
from alongside.acts.publication.set_publication_date import set_publication_date
from tests.builders.family_reading import FamilyReading
from tests.builders.reviews import position
from tests.builders.telling import told
from tests.pages.family.door import fetch, main_words, press

WHY = "The police asked us to wait, because you may be a witness."


def leave_out_mark(reading: FamilyReading) -> str:
    exclude(
        reading.staff(),
        person=reading.mark,
        meeting=reading.second_meeting,
        ground="police_asked",
        approver=reading.helen.id,
        reason=WHY,
        review_again_on=date(2027, 1, 4),
    )
    return str(position(reading.review).latest("excluded").fact.fields["decision"])


def tell_mark(reading: FamilyReading, decision: str) -> None:
    by = {"person": reading.mark, "channel": reading.channel[reading.mark], "kind": "post"}
    told(reading.staff(), "decision", about=decision, what="Not to involve you for now.", why=WHY, **by)


def test_before_he_was_told_his_page_says_only_that_we_want_to_tell_him(reading: FamilyReading, mark: Client) -> None:
    leave_out_mark(reading)
    assert mark.get(reverse("family:home"))["Location"] == reverse("family:not-involved")
    page = main_words(fetch(mark, "not-involved"))
    assert "There is something we have to tell you first" in page
    assert "decided" not in page
    assert WHY not in page


def test_once_told_he_reads_why_until_when_and_whom_to_ring(reading: FamilyReading, mark: Client) -> None:
    tell_mark(reading, leave_out_mark(reading))
    page = main_words(fetch(mark, "not-involved"))
    assert WHY in page
    assert "The Panel looks at it again on Monday 4 January 2027." in page
    assert "Ring Helen" in page
    assert main_words(fetch(mark, "ring"))


@pytest.mark.parametrize("name", ["home", "path", "promises", "updates", "draft", "publication", "my-wishes", "notes"])
def test_nothing_else_of_the_review_opens(reading: FamilyReading, mark: Client, name: str) -> None:
    tell_mark(reading, leave_out_mark(reading))
    for answer in (mark.get(reverse(f"family:{name}")), mark.post(reverse(f"family:{name}"))):
        assert answer.status_code == 302
        assert answer["Location"] == reverse("family:not-involved")


def test_the_other_one_sees_nothing_of_it(reading: FamilyReading, abena: Client) -> None:
    before = main_words(fetch(abena, "home"))
    tell_mark(reading, leave_out_mark(reading))
    after = main_words(fetch(abena, "home"))
    assert "Mark" not in after
    assert "involve" not in after
    assert after.replace("New since", "") == before.replace("New since", "")


def test_when_the_panel_takes_it_back_his_page_opens_again(reading: FamilyReading, mark: Client) -> None:
    tell_mark(reading, leave_out_mark(reading))
    who = {"person": reading.mark, "meeting": reading.second_meeting, "approver": reading.helen.id}
    review_exclusion(reading.staff(), reason="They no longer ask for it.", **who)
    assert mark.get(reverse("family:home")).status_code == 200
    assert mark.get(reverse("family:not-involved"))["Location"] == reverse("family:home")


def test_somebody_left_out_can_still_complain(reading: FamilyReading, mark: Client) -> None:
    tell_mark(reading, leave_out_mark(reading))
    sent = press(mark, "complain", about="decision", words="I was not heard.")
    assert sent.status_code == 302
    assert "I was not heard." in main_words(fetch(mark, "complaints"))


def test_a_complaint_is_made_once_and_its_answer_stands_on_her_page_alone(
    reading: FamilyReading, abena: Client, mark: Client
) -> None:
    page = fetch(abena, "complain")
    for _ in range(2):  # pressed twice
        assert press(abena, "complain", page=page, about="contact", words="Nobody rang.").status_code == 302
    made = position(reading.review).facts("complaint_made")
    assert len(made) == 1
    # three working days from Thursday 8 October 2026
    assert "We tell you who answers it by Tuesday 13 October." in main_words(fetch(abena, "complaints"))
    told = {
        "person": reading.abena,
        "complaint": str(made[0].fact.fields["complaint"]),
        "answered_by": reading.helen.id,
        "channel": reading.channel[reading.abena],
    }
    acknowledge_complaint(reading.staff(), **told)
    answer_complaint(reading.staff(), outcome="upheld", words="You are right. We are sorry.", **told)
    hers = main_words(fetch(abena, "complaints"))
    assert "Answered on 8 October 2026. The complaint is right." in hers
    assert "You are right. We are sorry." in hers
    his = main_words(fetch(mark, "complaints"))
    assert "Nobody rang." not in his
    assert "sorry" not in his


def test_an_empty_complaint_is_asked_about_kindly(reading: FamilyReading, abena: Client) -> None:
    answer = press(abena, "complain", about="other", words="")
    assert answer.status_code == 422
    assert "A few words are enough." in main_words(answer.content.decode())


def test_she_can_ask_that_it_is_not_published_and_he_hears_nothing_of_it(
    reading: FamilyReading, abena: Client, mark: Client
) -> None:
    assert press(abena, "rather-not-published", words="Let him rest.").status_code == 302
    assert "You asked us on 8 October 2026 not to publish it." in main_words(fetch(abena, "publication"))
    assert "asked us" not in main_words(fetch(mark, "publication"))


EVERYWHERE = ("home", "path", "promises", "updates", "draft", "publication", "my-wishes", "statement", "letters")


def decide_it_is_not_published(reading: FamilyReading) -> str:
    decide_not_to_publish(
        reading.staff(), approver=reading.helen.id, reason="A sister could be recognised.", basis="Advice.",
        wishes="divided", instead="improvements",
    )  # fmt: skip
    return str(position(reading.review).latest("decided_not_to_publish").fact.fields["decision"])


def tell_it_is_not_published(reading: FamilyReading, person: str, decision: str) -> None:
    by = {"person": person, "channel": reading.channel[person], "kind": "post"}
    told(reading.staff(), "decision", about=decision, what="Not to publish.", why="Why.", **by)


def pages_that_tell(client: Client) -> list[str]:
    """Those on which somebody could learn it."""
    says = ("not to publish", "in its place", "not be published", "owed the reason")
    return [name for name in EVERYWHERE if any(word in main_words(fetch(client, name)) for word in says)]


def test_nobody_learns_from_a_page_that_it_is_not_published(
    reading: FamilyReading, abena: Client, mark: Client
) -> None:
    draft, before = main_words(fetch(abena, "draft")), pages_that_tell(mark)
    decision = decide_it_is_not_published(reading)
    assert pages_that_tell(abena) == []
    assert main_words(fetch(abena, "draft")) == draft
    tell_it_is_not_published(reading, reading.abena, decision)
    assert {"home", "publication", "path"} <= set(pages_that_tell(abena))
    assert pages_that_tell(mark) == before == [], "what one was told shows on no page of another"


def test_once_told_they_read_when_and_what_is_public_instead(reading: FamilyReading, abena: Client) -> None:
    tell_it_is_not_published(reading, reading.abena, decide_it_is_not_published(reading))
    page = main_words(fetch(abena, "publication"))
    assert "It was decided not to publish the report." in page
    assert "We told you why on 8 October 2026." in page
    assert "What has improved is made public in its place." in page


def test_a_day_they_were_told_is_not_promised_any_longer(reading: FamilyReading, abena: Client) -> None:
    set_publication_date(reading.staff(), date=date(2026, 12, 8))
    told(
        reading.staff(), "publication_date", about="2026-12-08", person=reading.abena,
        channel=reading.channel[reading.abena], kind="post",
    )  # fmt: skip
    assert "will be published on Tuesday 8 December" in main_words(fetch(abena, "publication"))
    decide_it_is_not_published(reading)
    for name in ("home", "publication"):
        page = main_words(fetch(abena, name))
        assert "Nothing is being published for now." in page
        assert "8 December" not in page
    assert pages_that_tell(abena) == []
