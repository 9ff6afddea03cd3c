"""Write what is published in place of the report, and publish it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.make_improvements_file import make_improvements_file
from alongside.acts.publication.make_publication_file import NamesFound
from alongside.acts.publication.publish_improvements import NothingMade, publish_improvements
from alongside.design.fields import Form, HiddenField, LongTextField, NumberField, SeenAndOnce, TextField
from alongside.documents.in_place_of_report import HEADINGS
from alongside.documents.public_page import PageWords
from alongside.pages.question import question
from alongside.people.people import subject_of
from alongside.reading.not_published import NotPublished, not_published_of
from alongside.reading.publication import plan_of
from alongside.reading.reviews import said_of_type
from alongside.staff.drafts.of_review import OfReview, of_review
from alongside.staff.publication.public_page import CHILDLINE, HARD_TO_READ
from alongside.staff.publication.together import OnlyAPress


class InPlaceOfReport(SeenAndOnce, Form):
    """The words of the page, and its text."""

    name = TextField("Which name does it use?", hint="Never the real one.", width=20, missing="Write the name.")
    lead = LongTextField(
        "What is this, and why is it not the report?",
        hint="Two or three sentences for anybody who reads it, and for the family. No real name, no day, no place.",
        rows=4,
        missing="Say what this is.",
    )
    found = LongTextField(
        "The text", hint="A blank line begins a new paragraph.", rows=14, missing="Write what is published."
    )
    took_part = LongTextField(
        "How the family took part", hint="Nothing that points at one of them.", rows=3, optional=True
    )
    written_by = TextField("Who wrote it", missing="Say who wrote it.")
    hard_to_read = LongTextField("If this is hard to read", rows=2, missing="Give at least one number to ring.")
    months_online = NumberField(
        "For how many months is it public?", unit="months", at_least=1, at_most=120, missing="Say for how long."
    )
    not_theirs = TextField(
        "Words that look like a name and are none",
        hint="Only if we stopped you for them. Put a comma between them.",
        optional=True,
    )
    why = TextField("What are they?", optional=True)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("not_theirs") and not said.get("why"):
            self.add_error("why", forms.ValidationError("Say what they are. It is kept with the file."))
        return said


class PublishInPlace(OnlyAPress):
    """Only a press; and the file the page was drawn for."""

    file = HiddenField()


def in_place_of_report(request: HttpRequest) -> HttpResponse:
    """Ask for the words, look for names in them, and make the file."""
    of, stands = _stands(request)
    about = subject_of(of.review.id)
    instead = stands.decided.instead_word if stands.decided else ""

    def act(doing: Doing, said: dict[str, Any]) -> None:
        words = PageWords(
            name=said["name"], lead=said["lead"], about_the_name="", found=said["found"],
            took_part=said["took_part"] or "", written_by=said["written_by"], hard_to_read=said["hard_to_read"],
            months_online=said["months_online"], instead=instead,
        )  # fmt: skip
        words_of_others = [each.strip() for each in (said["not_theirs"] or "").split(",") if each.strip()]
        try:
            make_improvements_file(doing, words=words, not_theirs=words_of_others, why=said["why"] or "")
        except NamesFound as fault:
            found = ", ".join(sorted({each.said for each in fault.found}))
            raise OutOfOrder(
                "publication_file_made",
                f"These could tell who somebody is: {found}. Take them out, or say below what else they mean.",
            ) from fault

    hard = HARD_TO_READ + (CHILDLINE if said_of_type(of.review, "about_a_child") else "")
    return question(
        request,
        "staff/publication/in_place_of_report.jinja",
        InPlaceOfReport,
        act=act,
        then=reverse("staff:sign-anonymity", args=[of.review.id]),
        context={"heading": HEADINGS[instead]},
        initial={"name": about.published_name, "hard_to_read": hard, "months_online": 12},
        day_field="found",
    )


def publish_in_place(request: HttpRequest) -> HttpResponse:
    """One press, while no gate is shut."""
    of, stands = _stands(request)
    plan = plan_of(of.review, of.position)
    if stands.published or not plan.file:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        try:
            publish_improvements(doing, file=said["file"])
        except NothingMade as fault:
            raise Http404 from fault

    return question(
        request,
        "staff/publication/publish_in_place.jinja",
        PublishInPlace,
        act=act,
        then=reverse("staff:not-published", args=[of.review.id]),
        context={
            "heading": stands.decided.instead if stands.decided else "",
            "gate": of.gate("Publishing it in place of the report", of.position.ask("improvements_published")),
        },
        initial={"file": plan.file},
    )


def _stands(request: HttpRequest) -> tuple[OfReview, NotPublished]:
    """Raises Http404 unless the report stays unpublished and something stands in its place."""
    of = of_review(request)
    stands = not_published_of(of.review, of.position, of.members)
    if stands.decided is None or stands.decided.instead_word not in HEADINGS:
        raise Http404
    return of, stands
