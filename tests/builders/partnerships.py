"""Invented partnerships and the people who work there."""

from __future__ import annotations

from datetime import UTC, datetime

from alongside.access.models import Membership, User
from alongside.record.models import Review
from alongside.tenancy.models import Partnership


def thornmere(host: str = "testserver") -> Partnership:
    """The partnership of the demo, at the address tests ask for."""
    return Partnership.objects.create(
        host=host,
        childrens_name="Thornmere Safeguarding Children Partnership",
        adults_name="Thornmere Safeguarding Adults Board",
        community_safety_name="Thornmere Community Safety Partnership",
        address="4 Mill Lane\nThornmere\nTH1 2AB",
        telephone="01632 960 200",
        hours="Monday to Friday, 9 to 5",
        email="reviews@thornmere.example",
        joined_at=datetime(2025, 1, 6, 9, tzinfo=UTC),
    )


def somebody(partnership: Partnership, name: str = "Helen Marsh", job: str = "Review officer") -> User:
    """Someone who works here; the same person, if they do already."""
    email = f"{name.lower().replace(' ', '.')}@thornmere.example"
    here = User.objects.filter(partnership=partnership, email=email).first()
    if here is not None:
        return here
    user = User(partnership=partnership, email=email, name=name, job=job, telephone="01632 960 214")
    user.set_unusable_password()
    user.save()
    return user


def place(user: User, review: Review, role: str, person: str = "") -> Membership:
    """Give someone a place in a review."""
    return Membership.objects.create(
        partnership_id=review.partnership_id,
        user=user,
        review=review,
        role=role,
        person=person,
        begun_on=review.begun_at.date(),
    )
