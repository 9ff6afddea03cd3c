"""Sessions that belong to a partnership, and how long they last.

Family: an hour without a page, 12 hours in all; on a phone other people use, 15 minutes, and gone when the browser is
closed. Staff: the same hour and the same 12. Nobody is signed in through both doors in one browser.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth import logout
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware
from django.http import HttpRequest
from django.middleware.csrf import rotate_token
from django.utils import timezone

from alongside import clock
from alongside.tenancy.here import here
from alongside.tenancy.standing_question import StandingQuestion

FAMILY_SESSION = "family"  # {"review": id, "person": id, "way_in": id, "shared": bool, "begun", "seen": seconds}
STAFF_SESSION = "staff"  # {"second_factor": bool, "proved": seconds, "begun", "seen": seconds}
BESIDE_SESSION = "beside"  # the membership of the person an advocate is with
KEPT_ALONG = ("afterwards", "kept")

IDLE = timedelta(minutes=60)
IDLE_SHARED = timedelta(minutes=15)
IN_ALL = timedelta(hours=12)
# how exactly "without a page" is known; a write a minute instead of one a page
SEEN_EVERY = timedelta(minutes=1)


class SessionStore(DatabaseSessionStore):
    """Django's own, on our table."""

    @classmethod
    def get_model_class(cls) -> Any:
        from alongside.access.models import Session

        return Session

    def load(self) -> dict[str, Any]:
        """Django's own answers: an empty session where there is none, or no longer, under this key."""
        found = _kept_under(key=self.session_key)
        if found and found[0][1] > timezone.now():  # noqa: TID251  Django dates sessions by the machine's clock
            return dict(self.decode(found[0][0]))
        self._session_key = None
        return {}

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        session = super().create_model_instance(data)
        session.partnership = here()
        return session


def _session(key: str) -> Any:
    from alongside.access.models import Session

    return Session.objects.filter(session_key=key).values_list("session_data", "expire_date")


_kept_under = StandingQuestion(_session)
SessionMiddleware = DjangoSessionMiddleware


def begin_family(
    request: HttpRequest, *, review: str, person: str, way_in: str, shared: bool, demo: bool = False
) -> None:
    """Sign a family member in: a new session under a new key, anyone who was signed in here before is out."""
    start_anew(request)
    request.session[FAMILY_SESSION] = {
        "review": review, "person": person, "way_in": way_in, "shared": shared, "demo": demo, **_moments(),
    }  # fmt: skip
    if shared:
        request.session.set_expiry(0)


def begin_staff(request: HttpRequest, *, second_factor: bool, demo: bool = False) -> None:
    """Mark a session that Django has just signed in. `second_factor`: was one used, or a passkey?"""
    for mine in (FAMILY_SESSION, BESIDE_SESSION):
        request.session.pop(mine, None)
    moments = _moments()
    request.session[STAFF_SESSION] = {
        "second_factor": second_factor,
        "demo": demo,
        "proved": moments["begun"],
        **moments,
    }


def second_factor_made(request: HttpRequest) -> None:
    """A second factor or passkey was just set up in this session: it counts as used."""
    held = request.session.get(STAFF_SESSION, {})
    request.session[STAFF_SESSION] = {**held, "second_factor": True, "proved": clock.now().timestamp()}


def start_anew(request: HttpRequest) -> None:
    """Empty the session and change its key, keeping only what was typed before signing in and where it belongs."""
    along = {name: request.session[name] for name in KEPT_ALONG if name in request.session}
    logout(request)
    request.session.update(along)
    rotate_token(request)


def still_open(request: HttpRequest, name: str) -> dict[str, Any] | None:
    """The session of this kind if it has not lasted too long, and note that a page was opened; else None."""
    held = request.session.get(name)
    if held is None:
        return None
    now = clock.now().timestamp()
    idle = IDLE_SHARED if held.get("shared") else IDLE
    if now - held["seen"] > idle.total_seconds() or now - held["begun"] > IN_ALL.total_seconds():
        return None
    if now - held["seen"] > SEEN_EVERY.total_seconds():
        held = {**held, "seen": now}
        request.session[name] = held
    return held


def share_this_phone(request: HttpRequest) -> None:
    """From now on this session is one on a phone that other people use."""
    request.session[FAMILY_SESSION] = {**request.session[FAMILY_SESSION], "shared": True}
    request.session.set_expiry(0)


def is_shared(request: HttpRequest) -> bool:
    """Is this a session on a phone that other people use?"""
    return bool(request.session.get(FAMILY_SESSION, {}).get("shared"))


def take_afterwards(request: HttpRequest, door: str, otherwise: str) -> str:
    """Where someone was going before they had to sign in, if it lies behind this door; once."""
    path = request.session.pop("afterwards", "")
    return path if path.startswith(door) else otherwise


def _moments() -> dict[str, float]:
    now = clock.now().timestamp()
    return {"begun": now, "seen": now}
