"""Signing in, as tests need it: past the sign-in pages, which have tests of their own."""

from __future__ import annotations

from typing import Any

from alongside import clock
from alongside.access.models import User, WayIn
from alongside.access.sessions import FAMILY_SESSION, STAFF_SESSION
from alongside.access.ways_in import make_way_in
from alongside.record.models import Review


def sign_in(client: Any, user: User, *, second_factor: bool = True) -> None:
    """Sign a member of staff (or an advocate) in, as after their second step."""
    client.force_login(user)
    now = clock.now().timestamp()
    _put(
        client, STAFF_SESSION, {"second_factor": second_factor, "demo": False, "proved": now, "begun": now, "seen": now}
    )


def come_in(client: Any, review: Review, person: str, *, shared: bool = False) -> WayIn:
    """Let a family member in with a real way in, which is given back."""
    make_way_in(review, person, address_by="post", code_by="phone", with_link=False)
    way = WayIn.objects.get(review=review, person=person, ended_at=None)
    now = clock.now().timestamp()
    held = {
        "review": review.id,
        "person": person,
        "way_in": way.id,
        "shared": shared,
        "demo": False,
        "begun": now,
        "seen": now,
    }
    _put(client, FAMILY_SESSION, held)
    return way


def _put(client: Any, name: str, held: dict[str, Any]) -> None:
    session = client.session
    session[name] = held
    session.save()
    client.cookies["alongside"] = session.session_key
