"""A living adult: whether they agree, and whether the law gives them an advocate, before the terms are fixed
(PRACTICE 2.2, G-S68).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from alongside import clock
from alongside.access.models import User
from alongside.acts.advocates.advocate_begins import advocate_begins
from alongside.acts.advocates.check_advocacy_duty import NoReasonGiven as NoReasonForTheTest
from alongside.acts.advocates.check_advocacy_duty import check_advocacy_duty as record_the_test
from alongside.acts.desk import Doing, GateClosed
from alongside.acts.families.give_consent import give_consent
from alongside.acts.families.refuse_consent import refuse_consent
from alongside.acts.order import OutOfOrder
from alongside.acts.reviews.decide_public_interest import NobodyRefused, NoReasonGiven, decide_public_interest
from alongside.acts.reviews.decide_review import FamilyMember
from alongside.acts.reviews.draft_terms import draft_terms
from alongside.acts.reviews.fix_terms import fix_terms
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.acts.reviews.record_legal_advice import NothingAdvised, record_legal_advice
from alongside.people.models import Words
from alongside.people.people import About
from alongside.people.words import words_with
from alongside.record.models import Review
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_review, a_safe_way, doing, position, the_family
from tests.builders.telling import told

RAY = About(name="Ray Dunn", called="Ray", pronoun="he", published_name="", died=False)
HIMSELF = FamilyMember(name="Ray Dunn", called="Ray", relation="the adult the review is about", relation_kind="subject")
MONDAY = datetime(2026, 10, 5, 10, tzinfo=clock.LONDON)


@dataclass
class Begun:
    """Ray's own review: the terms are drafted, and he has said what it should look at."""

    review: Review
    helen: User
    ray: str

    @property
    def doing(self) -> Doing:
        return doing(self.review, self.helen)

    def test(self, *, hard: bool, helped: bool) -> None:
        record_the_test(
            self.doing, person=self.ray, substantial_difficulty=hard, somebody_suitable=helped, reason="We asked him."
        )

    def shut(self) -> set[str]:
        """The gates that keep the terms open."""
        return {closed.gate for closed in position(self.review).ask("terms_fixed")}


@pytest.fixture
def begun(partnership: Any) -> Iterator[Begun]:
    with clock.pretending(MONDAY):
        helen = somebody(partnership)
        review = a_review(
            helen,
            reference="SAR 2026-01",
            type="safeguarding_adults_review",
            about=RAY,
            family=(HIMSELF,),
        )
        [ray] = the_family(review)
        draft_terms(doing(review, helen), words="What the hostel knew.")
        give_scope_input(doing(review, helen), person=ray, words="Why nobody came.")
        yield Begun(review, helen, ray)


def test_terms_stay_open_until_the_right_to_an_advocate_was_tested(begun: Begun) -> None:
    with pytest.raises(GateClosed) as refused:
        fix_terms(begun.doing, words="As drafted.")
    assert [(gate.gate, gate.waiting_for) for gate in refused.value.closed] == [
        ("right_to_an_advocate_tested", (begun.ray,))
    ]
    begun.test(hard=False, helped=False)
    fix_terms(begun.doing, words="As drafted.")
    assert position(begun.review).latest("terms_fixed") is not None


def test_where_there_is_a_right_the_advocate_has_to_have_begun(begun: Begun, partnership: Any) -> None:
    begun.test(hard=True, helped=False)
    assert begun.shut() == {"right_to_an_advocate_tested"}
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    advocate_begins(begun.doing, person=begun.ray, user=ruth.id, kind="care_act")
    assert begun.shut() == set()


@pytest.mark.parametrize(
    ("hard", "helped", "duty"),
    [(True, False, "met"), (True, True, "not_met"), (False, False, "not_met"), (False, True, "not_met")],
)
def test_the_right_needs_both_great_difficulty_and_nobody_suitable(
    begun: Begun, hard: bool, helped: bool, duty: str
) -> None:
    begun.test(hard=hard, helped=helped)
    assert position(begun.review).latest("advocacy_duty_tested").fact.fields["duty"] == duty


def test_which_of_the_two_it_was_is_kept_apart_from_the_record(begun: Begun) -> None:
    begun.test(hard=True, helped=True)
    fields = position(begun.review).latest("advocacy_duty_tested").fact.fields
    assert set(fields) == {"person", "duty", "document"}
    [words] = words_with(begun.review.id, [fields["document"]]).values()
    assert words == "It would be very hard for them to take part. Somebody suitable helps them. We asked him."


def test_a_test_without_its_reason_is_refused(begun: Begun) -> None:
    with pytest.raises(NoReasonForTheTest):
        record_the_test(
            begun.doing, person=begun.ray, substantial_difficulty=False, somebody_suitable=False, reason=" "
        )
    assert position(begun.review).latest("advocacy_duty_tested") is None


def test_a_no_shuts_the_terms_until_legal_advice_and_a_decision_to_go_on(begun: Begun) -> None:
    begun.test(hard=False, helped=False)
    refuse_consent(begun.doing, person=begun.ray, words="Leave me out of it.")
    assert begun.shut() == {"consent_or_public_interest"}
    record_legal_advice(begun.doing, about="consent_refused", words="It may go on.")
    assert begun.shut() == {"consent_or_public_interest"}
    decide_public_interest(begun.doing, outcome="go_on", approver=begun.helen.id, reason="Others live there still.")
    assert begun.shut() == set()


def test_advice_about_something_else_does_not_answer_a_no(begun: Begun) -> None:
    begun.test(hard=False, helped=False)
    refuse_consent(begun.doing, person=begun.ray)
    record_legal_advice(begun.doing, about="publication", words="Not in full.")
    decide_public_interest(begun.doing, outcome="go_on", approver=begun.helen.id, reason="Others live there still.")
    assert begun.shut() == {"consent_or_public_interest"}


def test_a_decision_to_stop_keeps_them_open_and_a_later_yes_settles_it(begun: Begun) -> None:
    begun.test(hard=False, helped=False)
    refuse_consent(begun.doing, person=begun.ray)
    record_legal_advice(begun.doing, about="consent_refused", words="It may not.")
    decide_public_interest(begun.doing, outcome="stop", approver=begun.helen.id, reason="Nobody else is at risk.")
    assert begun.shut() == {"consent_or_public_interest"}
    give_consent(begun.doing, person=begun.ray, words="I have thought about it. Yes.")
    assert begun.shut() == set()


def test_what_was_decided_is_owed_within_seven_days_and_telling_it_keeps_the_promise(begun: Begun) -> None:
    refuse_consent(begun.doing, person=begun.ray, words="No.")
    decide_public_interest(begun.doing, outcome="go_on", approver=begun.helen.id, reason="Others live there still.")
    owed = position(begun.review).duty("refusal_outcome_told", person=begun.ray)
    # seven days from Monday 5 October 2026
    assert (str(owed.state), owed.due) == ("due", date(2026, 10, 12))
    channel = a_safe_way(begun.review, begun.helen, begun.ray)
    told(
        begun.doing,
        "refusal_outcome",
        person=begun.ray,
        channel=channel,
        why="For the others there.",
        what="It goes on.",
    )
    assert str(position(begun.review).duty("refusal_outcome_told", person=begun.ray).state) == "kept"
    kept = position(begun.review).latest("refusal_outcome_told").fact.fields["what"]
    assert words_with(begun.review.id, [kept]) == {kept: "It goes on.\n\nFor the others there."}


def test_he_is_not_told_by_a_way_nobody_confirmed(begun: Begun) -> None:
    refuse_consent(begun.doing, person=begun.ray)
    decide_public_interest(begun.doing, outcome="stop", approver=begun.helen.id, reason="Nobody else is at risk.")
    with pytest.raises(GateClosed):
        told(
            begun.doing,
            "refusal_outcome",
            person=begun.ray,
            channel="not-a-way-of-his",
            why="Nobody else is at risk.",
            what="It stops.",
        )
    assert not Words.objects.filter(review=begun.review, sort="refusal_outcome").exists()


def test_nothing_is_decided_against_a_no_that_nobody_said(begun: Begun) -> None:
    with pytest.raises(NobodyRefused):
        decide_public_interest(begun.doing, outcome="go_on", approver=begun.helen.id, reason="To be sure.")
    assert position(begun.review).latest("public_interest_decided") is None


def test_a_decision_needs_its_reason_and_comes_after_the_no(begun: Begun) -> None:
    refuse_consent(begun.doing, person=begun.ray, on=date(2026, 10, 5))
    with pytest.raises(NoReasonGiven):
        decide_public_interest(begun.doing, outcome="go_on", approver=begun.helen.id, reason="")
    with pytest.raises(OutOfOrder):
        decide_public_interest(
            begun.doing, outcome="go_on", approver=begun.helen.id, reason="As before.", on=date(2026, 10, 2)
        )


def test_advice_without_words_is_no_advice(begun: Begun) -> None:
    with pytest.raises(NothingAdvised):
        record_legal_advice(begun.doing, about="other", words="")
    assert position(begun.review).latest("legal_advice_recorded") is None
