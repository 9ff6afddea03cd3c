"""Ask us not to publish the report."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.ask_not_to_publish import ask_not_to_publish
from alongside.family.asked import OwnWords
from alongside.family.showing import ask
from alongside.reading.family_page import standing_of


def rather_not_published(request: HttpRequest) -> HttpResponse:
    """Their own word. What is decided, and why, they are told."""
    standing = standing_of(request.entered)
    if standing.published is not None:
        raise Http404

    def act(doing: Doing, said: dict) -> None:
        ask_not_to_publish(doing, person=standing.person, words=said["words"])

    kind = standing.position.process.types.get(standing.review.types.split()[0], {})
    return ask(
        request,
        "publication/rather_not_published",
        OwnWords,
        standing=standing,
        act=act,
        then=reverse("family:publication"),
        publishing=kind.get("publishing", ""),
    )
