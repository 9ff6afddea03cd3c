"""Writing an Impact Statement, at any pace."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.impact_statements.answer_statement_offer import answer_statement_offer
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.family.asked import yes_no_later
from alongside.family.showing import ask, show
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.impact_statements import Statement, statement_of

PREVIEW = "preview"


class Writing(SeenAndOnce, Form):
    """Their words, exactly as typed."""

    text = LongTextField(
        "Your words",
        missing="Write something first, or go back and leave it for now.",
        rows=14,
        max_length=40_000,
    )


StatementAnswer = yes_no_later(
    "Would you like to make one?",
    "Choose an answer, or go back and leave it for now.",
    "Yes",
    "No",
    "Leave it for now",
)


def statement(request: HttpRequest) -> HttpResponse:
    """Write, and keep it at any moment. Both buttons send it to nobody."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if standing.advocate_reading or (standing.published and not found.agreed and not found.written):
        return show(request, "impact_statements/closed", standing, found=found)

    def act(doing: Doing, said: dict) -> str:
        keep_statement(doing, person=standing.person, text=said["text"])
        return PREVIEW if request.POST.get("go") == PREVIEW else ""

    def then(go: str | None) -> str:
        return reverse("family:statement-preview") if go == PREVIEW else f"{reverse('family:statement')}?kept=1"

    return ask(
        request,
        "impact_statements/statement",
        Writing,
        standing=standing,
        act=act,
        then=then,
        initial={"text": found.written.text} if found.written else None,
        found=found,
        kept=request.GET.get("kept") == "1",
    )


def statement_answer(request: HttpRequest) -> HttpResponse:
    """Yes, no, or leave it for now."""
    standing = standing_of(request.entered)

    def act(doing: Doing, said: dict) -> str:
        answer_statement_offer(doing, person=standing.person, answer=said["answer"], words=said["words"])
        return said["answer"]

    def then(answer: str | None) -> str:
        return reverse("family:statement") if answer == "yes" else reverse("family:home")

    found = my_statement(standing)
    return ask(
        request,
        "impact_statements/statement_answer",
        StatementAnswer,
        standing=standing,
        act=act,
        then=then,
        found=found,
    )


def my_statement(standing: Standing) -> Statement:
    """The statement of the person whose page it is."""
    return statement_of(standing.review, standing.position, standing.person)
