"""Nothing goes to anybody before it is known to be safe; and a try is never a keeping."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.attempt_contact import attempt_contact
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.make_first_contact import make_first_contact
from alongside.acts.families.record_call import record_call
from alongside.acts.families.record_risk_event import record_risk_event
from alongside.acts.families.record_way import record_way
from alongside.acts.families.way_found_unsafe import way_found_unsafe
from alongside.people.words import words_with
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_review, a_safe_way, doing, position, the_family


@pytest.fixture
def begun(partnership: Any) -> Any:
    helen = somebody(partnership)
    review = a_review(helen)
    return review, helen, *the_family(review)


def gates(refused: Any) -> list[str]:
    return [closed.gate for closed in refused.value.closed]


def test_no_contact_without_a_risk_check(begun: Any) -> None:
    review, helen, abena = begun
    channel = record_way(
        doing(review, helen), person=abena, kind="phone", value="01632 960 118", safe=True, confirmed_by="themself"
    )
    with pytest.raises(GateClosed) as refused:
        make_first_contact(doing(review, helen), person=abena, kind="phone", channel=channel, words="Hello.")
    assert gates(refused) == ["contact_risk"]
    assert refused.value.closed[0].waiting_for == (abena,)


def test_something_that_changes_the_risk_ends_the_check(begun: Any) -> None:
    review, helen, abena = begun
    channel = a_safe_way(review, helen, abena)
    record_risk_event(doing(review, helen), person=abena, words="He was seen outside her work.")
    with pytest.raises(GateClosed) as refused:
        record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")
    assert gates(refused) == ["contact_risk"]
    check_contact_risk(doing(review, helen), person=abena, outcome="with_care")
    record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")


def test_a_way_that_nobody_confirmed_cannot_be_used(begun: Any) -> None:
    review, helen, abena = begun
    check_contact_risk(doing(review, helen), person=abena, outcome="go_ahead")
    channel = record_way(doing(review, helen), person=abena, kind="phone", value="01632 960 118")
    with pytest.raises(GateClosed) as refused:
        record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")
    assert gates(refused) == ["safe_channel"]


def test_a_way_found_unsafe_is_shut_at_once(begun: Any) -> None:
    review, helen, abena = begun
    channel = a_safe_way(review, helen, abena)
    way_found_unsafe(doing(review, helen), person=abena, channel=channel, words="Her brother reads her letters.")
    with pytest.raises(GateClosed) as refused:
        record_call(doing(review, helen), person=abena, channel=channel, words="Hello.")
    assert gates(refused) == ["safe_channel"]


def test_a_try_stands_beside_the_promise_and_does_not_keep_it(begun: Any) -> None:
    review, helen, abena = begun
    channel = a_safe_way(review, helen, abena)
    attempt_contact(doing(review, helen), person=abena, kind="phone", channel=channel, words="No answer.")
    duty = position(review).duty("early_contact", person=abena)
    assert (str(duty.state), len(duty.tried)) == ("due", 1)
    make_first_contact(doing(review, helen), person=abena, kind="phone", channel=channel, words="We spoke.")
    assert str(position(review).duty("early_contact", person=abena).state) == "kept"


def test_the_record_holds_no_word_of_what_was_said(begun: Any) -> None:
    review, helen, abena = begun
    channel = a_safe_way(review, helen, abena, value="01632 960 118")
    make_first_contact(doing(review, helen), person=abena, kind="phone", channel=channel, words="Her sister answered.")
    fields = [str(value) for entry in position(review).entries for value in entry.fact.fields.values()]
    assert not [value for value in fields if "sister" in value or "960" in value or "Abena" in value]
    words = position(review).latest("first_contact_made").fact.fields["words"]
    assert words_with(review.id, [words]) == {words: "Her sister answered."}
