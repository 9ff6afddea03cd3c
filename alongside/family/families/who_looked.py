"""Who has looked at their information: who, when, and at what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from alongside.access.models import User, Viewing
from alongside.design.words import LONDON
from alongside.family.showing import show
from alongside.reading.family_page import Standing, standing_of

MOST = 100
PAGES = {
    "addresses": "how to reach you",
    "their page": "your page here",
    "draft notes": "the comments you shared",
    "statement": "your Impact Statement",
}


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody looked at something about this person on a day."""

    on: date
    who: str
    at_what: str


def who_looked(request: HttpRequest) -> HttpResponse:
    """The newest first. The person's own visits are not in it, and nobody else's."""
    standing = standing_of(request.entered)
    return show(request, "families/who_looked", standing, looks=looks_at(standing))


def looks_at(standing: Standing) -> list[Looked]:
    """Each person, day and thing once. Two queries."""
    rows = Viewing.objects.filter(review=standing.review, person=standing.person, by__startswith="staff:")
    found = list(rows.order_by("-at").values_list("by", "page", "at")[:MOST])
    ids = {by.partition(":")[2] for by, _, _ in found}
    people = {user.id: user for user in User.objects.filter(id__in=ids)}
    told = (Looked(at.astimezone(LONDON).date(), _who(by, people), PAGES.get(page, page)) for by, page, at in found)
    return list(dict.fromkeys(told))


def _who(by: str, people: dict[str, User]) -> str:
    user = people.get(by.partition(":")[2])
    return ", ".join(filter(None, (user.name, user.job))) if user else "Someone who worked here"
