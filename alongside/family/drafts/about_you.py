"""The passages of the draft that quote or describe the reader: whether they may stand as they are."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.answer_words_about_person import answer_words_about_person
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.drafts.theirs import theirs
from alongside.family.showing import ask
from alongside.reading.family_page import standing_of
from alongside.reading.words_about_person import words_about


class AboutYou(SeenAndOnce, Form):
    """Yes, or what should be different."""

    answer = ChoiceField(
        "May they stand as they are?",
        choices=[("agreed", "Yes, as they are"), ("asked_to_change", "No, I want something changed")],
        missing="Choose one. You can change your mind later.",
    )
    words = LongTextField("What should be different?", hint="In your own words.", optional=True, rows=5)


def about_you(request: HttpRequest, version: str) -> HttpResponse:
    """Show the passages and take their word about them."""
    standing = standing_of(request.entered)
    kept = theirs(standing, version)
    found = words_about(standing.review, standing.position, standing.person, version, kept.draft)
    if found is None:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        told = {"answer": said["answer"], "words": said["words"] or ""}
        answer_words_about_person(doing, person=standing.person, version=version, **told)

    then = reverse("family:draft")
    return ask(request, "drafts/about_you", AboutYou, standing=standing, act=act, then=then, found=found)
