"""Write an Impact Statement down for someone, read it back to them, and record that they agree."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.impact_statements.agree_to_statement import agree_to_statement
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.order import OutOfOrder
from alongside.design.fields import ChoiceField, ChoicesField, Form, HiddenField, LongTextField, SeenAndOnce
from alongside.documents.statement_texts import file_of, statement_id
from alongside.people.people import subject_of
from alongside.reading.impact_statements import USES, as_published, signed
from alongside.reading.statements_for_staff import written_down_by_us
from alongside.staff.families.about_person import family_of
from alongside.staff.impact_statements.of_person import of_person


class WrittenDown(SeenAndOnce, Form):
    """Their words as they said them."""

    text = LongTextField(
        "Their words",
        hint="Word for word. Do not tidy them.",
        rows=14,
        max_length=40_000,
        missing="Write their words down.",
    )


class ReadBack(SeenAndOnce, Form):
    """Each use apart; how they are named; how it was read back; and the hash of the text that was read."""

    uses = ChoicesField(
        "Where may it be used? Ask for each one by itself",
        choices=[
            ("web", "With the review on our website"),
            ("training", "In training for staff"),
            ("press", "When newspapers or television ask"),
            ("launch", "At a meeting where the report is presented"),
        ],
        missing="Tick at least one use, or leave it for another day.",
    )
    name_form = ChoiceField("How do they want to be named under it?", missing="Choose how they want to be named.")
    how = LongTextField(
        "How did you read it back, and what did they say?",
        hint="For example: I read it out on the phone, twice. She said: yes, that is it.",
        rows=4,
        missing="Say how it was read back and what they said.",
    )
    file = HiddenField()

    def __init__(self, *args: Any, names: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name_form"].choices = names


def record_statement(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the words and keep them. What somebody keeps on their own page is never shown here."""
    review = request.entered.review
    statement = _statement(request, person)
    return of_person(
        request,
        person,
        "record_statement",
        WrittenDown,
        act=lambda doing, said: keep_statement(doing, person=person, text=said["text"]),
        then=reverse("staff:read-back-statement", args=[review.id, person]),
        initial={"text": written_down_by_us(review, statement)},
    )


def read_back_statement(request: HttpRequest, person: str) -> HttpResponse:
    """Show it exactly as it would be published, to be read out; and record what they agree to."""
    review = request.entered.review
    _, _, member = family_of(request, person)
    written = written_down_by_us(review, _statement(request, person))
    if not written:
        return HttpResponseRedirect(reverse("staff:record-statement", args=[review.id, person]))
    about = subject_of(review.id)
    shown = as_published(written, about).text

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if said["file"] != file_of(shown):
            raise OutOfOrder("statement_approved_by_author", "The words changed since. Read them back again.")
        uses = {use: use in said["uses"] for use in USES}
        agree_to_statement(doing, person=person, text=shown, uses=uses, name_form=said["name_form"], how=said["how"])

    names = [
        ("none", signed(about, member.known.relation, member.name, "none")),
        ("first", signed(about, member.known.relation, member.name, "first")),
        ("full", member.name),
    ]
    return of_person(
        request,
        person,
        "read_back_statement",
        ReadBack,
        act=act,
        context={"shown": shown},
        initial={"file": file_of(shown)},
        day_field="how",
        names=names,
    )


def _statement(request: HttpRequest, person: str) -> str:
    position, _, _ = family_of(request, person)
    if position.latest("excluded", person=person) and not position.latest("exclusion_ended", person=person):
        raise Http404
    return statement_id(request.entered.review.id, person, len(position.facts("statement_withdrawn", person=person)))
