"""Two people in conflict: worked case AC-06, as the acts do it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.families.keep_apart import SamePerson, keep_apart
from alongside.acts.families.record_way import record_way
from alongside.people.models import Words
from alongside.people.sealing import unseal
from alongside.reading.families import members_of
from tests.builders.partnerships import somebody
from tests.builders.reviews import a_family_member, a_review, a_safe_way, doing, position, the_family

HER_ADDRESS = "9 Tanner’s Row, Thornmere TH2 4LP"


@pytest.fixture
def apart(partnership: Any) -> Any:
    """Abena, whose address is secret, and Mark."""
    helen = somebody(partnership)
    review = a_review(helen)
    [abena] = the_family(review)
    mark = a_family_member(review, helen, name="Mark Dellow", relation="father", relation_kind="father")
    keep_apart(
        doing(review, helen),
        person=abena,
        other=mark,
        reason="Told by her.",
        order_kind="non_molestation",
        order_until=date(2031, 1, 1),
    )
    a_safe_way(review, helen, abena, kind="post", value=HER_ADDRESS)
    return review, helen, abena, mark


def test_it_holds_for_both_whoever_was_written_first(apart: Any) -> None:
    review, _, abena, mark = apart
    members = {member.id: member for member in members_of(review, position(review))}
    assert members[abena].apart == (mark,)
    assert members[mark].apart == (abena,)


def test_her_address_cannot_be_noted_for_him_however_it_is_typed(apart: Any) -> None:
    review, helen, _, mark = apart
    with pytest.raises(GateClosed) as refused:
        record_way(
            doing(review, helen),
            person=mark,
            kind="post",
            value="9 tanner’s row,\nThornmere  TH24LP",
            safe=True,
            confirmed_by="other",
        )
    assert all(closed.names_no_one and closed.waiting_for == () for closed in refused.value.closed)
    assert position(review).facts("channel_recorded", person=mark) == ()


def test_the_refusal_says_nothing_of_her_and_is_written_down(apart: Any) -> None:
    review, helen, _, mark = apart
    with pytest.raises(GateClosed) as refused:
        record_way(doing(review, helen), person=mark, kind="post", value=HER_ADDRESS)
    assert not [
        closed for closed in refused.value.closed if "Abena" in closed.staff_see or "Tanner" in closed.staff_see
    ]
    incident = Words.objects.get(review=review, sort="incident")
    assert incident.person == mark
    assert "Abena" not in unseal(review.id, incident.text, f"words:{incident.id}")


def test_another_address_can_be_noted_for_him(apart: Any) -> None:
    review, helen, _, mark = apart
    record_way(
        doing(review, helen),
        person=mark,
        kind="post",
        value="3 Canal Row, Thornmere",
        safe=True,
        confirmed_by="themself",
    )
    assert not Words.objects.filter(review=review, sort="incident").exists()


def test_nobody_is_kept_apart_from_themself(apart: Any) -> None:
    review, helen, abena, _ = apart
    with pytest.raises(SamePerson):
        keep_apart(doing(review, helen), person=abena, other=abena)
