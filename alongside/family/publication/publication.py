"""Publication: the day they were told, what happens when, and their word about the day."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.record_reply import record_reply
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.design.words import day as day_words
from alongside.family.asked import OwnWords
from alongside.family.showing import ask, show
from alongside.reading.family_page import standing_of
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
        off=standing.said_no_to("publication_details"),
    )


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
