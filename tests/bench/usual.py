"""The usual Django way, measured in the same turns: Django's own sessions and users, the ORM's objects and Django's
templates. It asks no permission, opens no sealed name and derives nothing; it shows where the floor lies.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.urls import path
from django_scopes import scope

from alongside.access.models import Membership, Session
from alongside.record.models import Entry, Review
from alongside.tenancy.here import here
from alongside.tenancy.models import Partnership


class SessionStore(DatabaseSessionStore):
    """Django's own; only the table is ours."""

    @classmethod
    def get_model_class(cls) -> Any:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        session = super().create_model_instance(data)
        session.partnership = here()
        return session


class UsualBackend(ModelBackend):
    """Django's own, under a name of its own."""


def in_a_partnership(get_response: Callable[..., Any]) -> Any:
    """Our tables answer only inside a partnership. It is asked for once, not in every request."""
    partnership = Partnership.objects.get(host="testserver")

    def respond(request: HttpRequest) -> HttpResponse:
        with scope(partnership=partnership):
            return get_response(request)

    return respond


TEMPLATES = DjangoTemplates(
    {
        "NAME": "usual",
        "DIRS": [Path(__file__).parent / "usual_templates"],
        "APP_DIRS": False,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
)
NAV = [{"text": text, "href": f"/{text.lower()}/", "here": text == "Reviews"} for text in ("Today", "Reviews", "Post")]


def _draw(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    return HttpResponse(TEMPLATES.get_template(f"{name}.html").render({"nav": NAV, **context}, request))


def user_of(request: HttpRequest) -> Any:
    """Who is signed in. Nobody: the benchmark measures nothing."""
    if not request.user.is_authenticated:
        raise PermissionError("Sign in first.")
    return request.user


def usual_page(request: HttpRequest, review: str) -> HttpResponse:
    """Session, user, one query, one template."""
    user_of(request)
    return _draw(request, "page", review=Review.objects.get(id=review), boxes=("day", "month", "year"))


def usual_list(request: HttpRequest) -> HttpResponse:
    """Session, user, fifty rows with their reviews."""
    places = Membership.objects.filter(user=user_of(request)).select_related("review").order_by("-review__begun_at")
    return _draw(request, "list", places=places)


def usual_review(request: HttpRequest, review: str) -> HttpResponse:
    """Session, user, one review and its sixty entries."""
    user_of(request)
    return _draw(
        request, "review", review=Review.objects.get(id=review), entries=Entry.objects.filter(review_id=review)
    )


urlpatterns = [
    path("usual/", usual_list, name="usual-list"),
    path("usual/<review>/", usual_review, name="usual-review"),
    path("usual/<review>/plan/", usual_page, name="usual-page"),
]
