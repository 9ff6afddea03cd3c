"""A printed letter was posted, or will not be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from alongside import clock
from alongside.acts.letters.leave_unposted import leave_unposted
from alongside.acts.letters.post_letter import post_letter
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.letters.copies import OnThePile, on_pile
from alongside.letters.models import Copy
from alongside.letters.source import source
from alongside.pages.question import Act, question
from alongside.people.people import people_of
from alongside.staff.letters.kindly import kindly


class Posted(SeenAndOnce, Form):
    """When."""

    on = DayField("When did you post it?", missing="Say when you posted it.")


class NotPosted(SeenAndOnce, Form):
    """Nothing to fill in."""


def letter_posted(request: HttpRequest, copy: str) -> HttpResponse:
    """Ask on which day and record it as given on that day."""
    return _about_letter(
        request,
        copy,
        "staff/letters/letter_posted.jinja",
        Posted,
        kindly(lambda doing, said: post_letter(doing, copy=copy, on=said["on"])),
    )


def letter_not_posted(request: HttpRequest, copy: str) -> HttpResponse:
    """Ask once more and take it off the pile. What it tells is still owed."""
    return _about_letter(
        request,
        copy,
        "staff/letters/letter_not_posted.jinja",
        NotPosted,
        lambda doing, said: leave_unposted(doing, copy=copy),
    )


def _about_letter(request: HttpRequest, copy: str, template: str, form: Callable[..., Any], act: Act) -> HttpResponse:
    """A question about a letter on the pile. One that has gone from it needs nothing more: back to the list. Raises
    Http404 for one that never was of this review.
    """
    review = request.entered.review
    to_list = reverse("staff:letters-to-post")
    try:
        waiting: OnThePile = on_pile(review, copy)
    except Copy.DoesNotExist:
        get_object_or_404(Copy, review=review, id=copy)
        return HttpResponseRedirect(to_list)
    known = people_of(review.id)[waiting.copy.person]
    return question(
        request,
        template,
        form,
        act=act,
        then=to_list,
        initial={"on": clock.today()},
        context={"known": known, "waiting": waiting, "letter_title": source(waiting.letter).title},
    )
