"""Publication: the day they were told, what happens when, and their word about the day."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.record_reply import record_reply
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.design.words import day as day_words
from alongside.family.asked import OwnWords
from alongside.family.showing import ask, show
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.publication_for import kept_clear, publication_for


class HardDay(SeenAndOnce, Form):
    """Why this day is hard; it needs no reason."""

    words = LongTextField("Anything you want to say with it?", hint="You need no reason.", optional=True, rows=4)


def publication(request: HttpRequest) -> HttpResponse:
    """What they know and what happens when."""
    standing = standing_of(request.entered)
    known = publication_for(standing)
    return show(
        request,
        "publication/publication",
        standing,
        known=known,
        hard=request.GET.get("said") == "hard",
        clear=kept_clear(standing),
        rests=standing.publication_rests and standing.latest("publication_date_told") is not None,
        off=standing.said_no_to("publication_details"),
        **_if_not_published(standing),
    )


INSTEAD = {
    "improvements": "What has improved is made public in its place.",
    "summary": "A summary is made public in its place.",
    "learning_briefing": "A short briefing on what can be learned is made public in its place.",
    "nothing": "Nothing is made public in its place.",
}


def _if_not_published(standing: Standing) -> dict[str, Any]:
    """When they asked us not to; and when they were told of a decision not to, and what is made public instead."""
    asked, decided = standing.latest("asked_not_to_publish"), standing.position.latest("decided_not_to_publish")
    owed = [duty for duty in standing.promises("decisions_told") if decided and duty.opened_by == decided]
    told = next((duty.done_on for duty in owed if str(duty.state) in ("kept", "late_kept")), None)
    instead = INSTEAD.get(str(decided.fact.fields.get("instead", "")), "") if decided else ""
    return {"asked": asked.fact.on if asked else None, "told": told, "instead": instead}


def this_day_is_fine(request: HttpRequest) -> HttpResponse:
    """Agree to a day that is near one that matters to them."""
    standing = standing_of(request.entered)
    known = publication_for(standing)
    if (day := known.day) is None:
        raise Http404

    def act(doing: Doing, said: dict) -> None:
        agree_to_date(doing, person=standing.person, date=day, words=said["words"])

    then = reverse("family:publication")
    return ask(request, "publication/this_day_is_fine", OwnWords, standing=standing, act=act, then=then, known=known)


def this_day_is_hard(request: HttpRequest) -> HttpResponse:
    """Say that the day is hard. It is their own word, and somebody rings them about it."""
    standing = standing_of(request.entered)
    known = publication_for(standing)
    if (day := known.day) is None:
        raise Http404

    def act(doing: Doing, said: dict) -> None:
        words = f"The day of publication, {day_words(day)}, is hard for me. {said['words']}".strip()
        record_reply(doing, person=standing.person, words=words)

    then = f"{reverse('family:publication')}?said=hard"
    return ask(request, "publication/this_day_is_hard", HardDay, standing=standing, act=act, then=then, known=known)
