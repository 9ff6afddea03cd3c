"""Letters to post: everything printed that nobody has carried to the post yet, over all reviews one looks after."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.design.words import day
from alongside.reading.letters_to_post import ToPost, letters_to_post

PDF, POSTED = "Open the PDF", "I posted it"


def letters_to_post_page(request: HttpRequest) -> HttpResponse:
    """Draw the list, oldest first."""
    waiting = letters_to_post(request.entered)
    return render(request, "staff/letters/letters_to_post.jinja", {"rows": [_row(each) for each in waiting]})


def _row(letter: ToPost) -> list[object]:
    about = [letter.review, letter.copy]
    return [
        {
            "words": letter.name,
            "soft": letter.reference,
            "href": reverse("staff:person", args=[letter.review, letter.person]),
        },
        {"words": letter.title, "soft": f"Printed on {day(letter.printed_at)}"},
        {"words": PDF, "href": reverse("staff:letter-pdf", args=about)},
        {"words": POSTED, "href": reverse("staff:letter-posted", args=about)},
        {"words": "It will not be posted", "href": reverse("staff:letter-not-posted", args=about)},
    ]
