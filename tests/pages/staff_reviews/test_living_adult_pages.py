"""The pages for a living adult: whether they agree, the right to an advocate, and what follows a no."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside import clock
from alongside.access.models import User
from alongside.acts.families.refuse_consent import refuse_consent
from alongside.acts.reviews.decide_review import FamilyMember
from alongside.acts.reviews.draft_terms import draft_terms
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.people.people import About
from alongside.record.models import Review
from tests.builders.access import sign_in
from tests.builders.partnerships import place, somebody
from tests.builders.pressing import press
from tests.builders.reviews import a_review, a_safe_way, doing, position, the_family

RAY = About(name="Ray Dunn", called="Ray", pronoun="he", published_name="", died=False)
HIMSELF = FamilyMember(name="Ray Dunn", called="Ray", relation="the adult the review is about", relation_kind="subject")
MAY = FamilyMember(name="May Dunn", called="May", relation="sister", relation_kind="sibling")
MONDAY = datetime(2026, 10, 5, 10, tzinfo=clock.LONDON)
TODAY = "5 October 2026"


@dataclass
class Begun:
    """Ray’s own review; his sister May is in it too. Both have said what it should look at."""

    review: Review
    helen: User
    samuel: User
    ray: str
    may: str

    def at(self, name: str, *args: str) -> str:
        return reverse(f"staff:{name}", args=[self.review.id, *args])


@pytest.fixture(scope="module")
def told() -> None:
    """These tests stand on Ray’s review, not on Jay’s."""


@pytest.fixture
def begun(partnership: Any) -> Iterator[Begun]:
    with clock.pretending(MONDAY):
        helen, samuel = somebody(partnership), somebody(partnership, "Samuel Reed", "Business manager")
        review = a_review(
            helen, reference="SAR 2026-01", type="safeguarding_adults_review", about=RAY, family=(HIMSELF, MAY)
        )
        place(samuel, review, "business_manager")
        ray, may = the_family(review)
        draft_terms(doing(review, helen), words="What the hostel knew.")
        for person in (ray, may):
            give_scope_input(doing(review, helen), person=person, words="Why nobody came.")
        yield Begun(review, helen, samuel, ray, may)


@pytest.fixture
def helen(begun: Begun, client: Client) -> Client:
    sign_in(client, begun.helen)
    return client


@pytest.fixture
def samuel(begun: Begun) -> Client:
    """The business manager, who may decide."""
    browser = Client()
    sign_in(browser, begun.samuel)
    return browser


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def next_things(begun: Begun, browser: Client) -> str:
    return text(browser.get(begun.at("person", begun.ray))).split("What we promised Ray")[0]


def test_the_terms_wait_for_the_test_and_lead_to_his_page(begun: Begun, helen: Client) -> None:
    page = text(helen.get(begun.at("terms")))
    assert "Ray Dunn</strong> to have the right to an advocate tested" in page
    gate = page[page.index("Fixing them") :]
    assert begun.at("person", begun.ray) in gate


def test_his_page_says_what_is_next_and_nobody_elses_does(begun: Begun, helen: Client) -> None:
    page = text(helen.get(begun.at("person", begun.ray)))
    assert "Ask whether Ray agrees to the review." in page
    assert "Test whether Ray has a right to an advocate, before the terms of reference are fixed." in page
    assert "Not tested yet" in page
    hers = text(helen.get(begun.at("person", begun.may)))
    for name in ("consent", "advocacy-duty"):
        assert begun.at(name, begun.ray) in page
        assert begun.at(name, begun.may) not in hers
        assert helen.get(begun.at(name, begun.may)).status_code == 404
    assert "Right to an advocate" not in hers


def test_terms_are_fixed_on_screens_alone_once_the_test_is_recorded_and_the_advocate_began(
    begun: Begun, helen: Client, partnership: Any
) -> None:
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    ruth.advocate = True
    ruth.save()
    terms = {"words": "As drafted.", "on": TODAY}
    assert helen.post(begun.at("fix-terms"), terms).status_code == 409
    tested = {"substantial_difficulty": "yes", "somebody_suitable": "no", "reason": "We asked him.", "on": TODAY}
    assert helen.post(begun.at("advocacy-duty", begun.ray), tested).status_code == 302
    assert "Ray has a right to an advocate, and none is in place." in next_things(begun, helen)
    assert helen.post(begun.at("fix-terms"), terms).status_code == 409
    began = {"user": ruth.id, "kind": "care_act", "on": TODAY}
    assert helen.post(begun.at("advocate-began", begun.ray), began).status_code == 302
    assert "none is in place" not in next_things(begun, helen)
    assert helen.post(begun.at("fix-terms"), terms).status_code == 302
    assert position(begun.review).latest("terms_fixed") is not None


def test_a_test_without_a_reason_is_asked_for_it(begun: Begun, helen: Client) -> None:
    response = helen.post(
        begun.at("advocacy-duty", begun.ray), {"substantial_difficulty": "yes", "somebody_suitable": "no", "on": TODAY}
    )
    assert response.status_code == 422
    assert "Say in a sentence how you know." in text(response)


def test_a_no_goes_from_his_words_to_telling_him_on_screens_alone(begun: Begun, helen: Client, samuel: Client) -> None:
    said = {"answer": "no", "words": "Leave me out of it.", "on": TODAY}
    assert helen.post(begun.at("consent", begun.ray), said).status_code == 302
    page = text(helen.get(begun.at("person", begun.ray)))
    assert "Leave me out of it." in page
    assert "No, said on 5 October 2026" in page
    assert "Take legal advice on Ray’s no to the review." in page
    assert "Somebody senior decides whether the public interest lets the review go on" in page
    assert begun.at("public-interest") not in page
    assert helen.get(begun.at("public-interest")).status_code == 404
    advice = {"about": "consent_refused", "words": "It may go on.", "on": TODAY}
    assert helen.post(begun.at("legal-advice"), advice).status_code == 302
    assert "It may go on." in text(helen.get(begun.at("legal-advice")))
    assert begun.at("public-interest") in next_things(begun, samuel)
    page = text(samuel.get(begun.at("public-interest")))
    assert "Ray Dunn did not agree to the review on 5 October 2026." in page
    assert "Leave me out of it." in page
    assert "Legal advice about it was recorded on 5 October 2026." in page
    assert "is told what was decided, and why, within 7 days." in page
    decided = {"outcome": "go_on", "reason": "Others live in the same hostel still.", "on": TODAY}
    assert samuel.post(begun.at("public-interest"), {**decided, "reason": "Must."}).status_code == 422
    assert samuel.post(begun.at("public-interest"), decided).status_code == 302
    entry = position(begun.review).latest("public_interest_decided")
    assert entry.fact.fields["approver"] == begun.samuel.id
    told = begun.at("told", begun.ray, "refusal-outcome")
    assert told in next_things(begun, helen)
    a_safe_way(begun.review, begun.helen, begun.ray)
    written = press(helen, helen.get(told)["Location"], what="It goes on.", why="Others live there.")
    assert press(helen, written["Location"], heard="Then I will have my say.").status_code == 302
    assert str(position(begun.review).duty("refusal_outcome_told", person=begun.ray).state) == "kept"
    assert told not in next_things(begun, helen)


def test_the_decision_page_says_when_there_is_nothing_to_decide_and_when_advice_is_missing(
    begun: Begun, samuel: Client
) -> None:
    page = text(samuel.get(begun.at("public-interest")))
    assert "Nobody said no to this review." in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]
    assert begun.at("public-interest") not in text(samuel.get(begun.at("review")))
    refuse_consent(doing(begun.review, begun.helen), person=begun.ray, words="No.")
    assert begun.at("public-interest") in text(samuel.get(begun.at("review")))
    assert "No legal advice about it is recorded yet." in text(samuel.get(begun.at("public-interest")))


def test_advice_about_a_no_is_not_offered_before_anybody_said_no(begun: Begun, helen: Client) -> None:
    assert "Somebody’s no to the review" not in text(helen.get(begun.at("legal-advice")))
    refuse_consent(doing(begun.review, begun.helen), person=begun.ray)
    assert "Somebody’s no to the review" in text(helen.get(begun.at("legal-advice")))
