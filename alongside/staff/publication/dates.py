"""Set the day of publication, or call it off."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.acts.publication.withdraw_publication_date import withdraw_publication_date
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day
from alongside.pages.question import question
from alongside.reading.days_to_keep_clear import days_to_keep_clear
from alongside.reading.publication import day_set
from alongside.reading.reviews import position_now
from alongside.reading.what_if import first_day, known


class SetDate(SeenAndOnce, Form):
    """The day."""

    date = DayField("Which day?", missing="Say which day.")


class WithdrawDate(SeenAndOnce, Form):
    """Why, as a word for the record and as a sentence for those who are told."""

    reason = ChoiceField(
        "Why is it called off?",
        choices=[
            ("inquest", "An inquest"),
            ("criminal_case", "A criminal case"),
            ("court", "Another court"),
            ("family", "Someone of the family asked"),
            ("sensitive_day", "It is too near a day that matters to someone"),
            ("text_changed", "The report has changed"),
            ("other", "Something else"),
        ],
        missing="Say why.",
    )
    words = LongTextField(
        "In a sentence for those who are told",
        hint="For example: The coroner asked us to wait until the inquest has ended. Give away nothing that one of "
        "them told you.",
        rows=3,
        missing="Write the sentence they are told.",
    )


def set_date(request: HttpRequest) -> HttpResponse:
    """Ask for the day. A day that will not do is refused with whom and what it waits for, and the first that works."""
    review = request.entered.review
    of = known(request.entered)
    first = first_day(of)
    return question(
        request,
        "staff/publication/set_date.jinja",
        SetDate,
        act=lambda doing, said: set_publication_date(doing, date=said["date"]),
        then=reverse("staff:publication", args=[review.id]),
        context={
            "first": first.day if first else None,
            "clear": [each.words for each in days_to_keep_clear(of.position)],
        },
        day_field="date",
    )


def withdraw_date(request: HttpRequest) -> HttpResponse:
    """Ask why, and call it off. Everyone who knew it is told on a page of their own."""
    review = request.entered.review
    stands, _ = day_set(position_now(review))
    if stands is None:  # it is off already: pressing twice is pressing once
        return HttpResponseRedirect(reverse("staff:publication", args=[review.id]))
    return question(
        request,
        "staff/publication/withdraw_date.jinja",
        WithdrawDate,
        act=lambda doing, said: withdraw_publication_date(
            doing, date=stands, reason=said["reason"], words=said["words"]
        ),
        then=reverse("staff:publication", args=[review.id]),
        context={"day": day(stands) if stands else ""},
        day_field="reason",
    )
