"""The passages of a draft that quote or describe a family member: marking them, and what the person says of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.drafts.answer_words_about_person import answer_words_about_person
from alongside.acts.drafts.mark_words_about_person import mark_words_about_person
from alongside.design.fields import ChoiceField, ChoicesField, DayField, Form, LongTextField, SeenAndOnce
from alongside.documents.kept_drafts import kept_draft
from alongside.reading.words_about_person import words_about
from alongside.staff.drafts.of_review import of_review
from alongside.staff.drafts.with_reader import with_reader

SHORT = 140


class MarkWords(SeenAndOnce, Form):
    """Which passages."""

    passages = ChoicesField("Which passages quote or describe them?", missing="Tick at least one passage.")

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passages"].choices = offered


class AnsweredWords(SeenAndOnce, Form):
    """What they said about them, and when."""

    answer = ChoiceField(
        "What did they say?",
        choices=[("agreed", "They may stand as they are"), ("asked_to_change", "They want something changed")],
        missing="Say what they answered.",
    )
    words = LongTextField("In their own words", rows=5, optional=True)
    on = DayField("When did they say it?", missing="Say when they said it.")


def words_about_person(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask which passages, and mark them."""
    of = of_review(request)
    of.version(version)
    draft = kept_draft(of.review.id, version).draft
    found = words_about(of.review, of.position, person, version, draft)
    return with_reader(
        request,
        version,
        person,
        "words_about",
        MarkWords,
        act=lambda doing, said: mark_words_about_person(
            doing, person=person, version=version, passages=tuple(said["passages"])
        ),
        initial={"passages": [each.anchor for each in found.passages] if found else []},
        offered=[(each.anchor, f"{each.number} {each.text[:SHORT]}") for each in draft.passages if each.number],
        day_field="passages",
    )


def words_about_answered(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask what they said about the passages marked, and record it."""
    of = of_review(request)
    of.version(version)
    found = words_about(of.review, of.position, person, version, kept_draft(of.review.id, version).draft)
    if found is None:
        raise Http404
    return with_reader(
        request,
        version,
        person,
        "words_about_answered",
        AnsweredWords,
        act=lambda doing, said: answer_words_about_person(
            doing, person=person, version=version, answer=said["answer"], words=said["words"] or "", on=said["on"]
        ),
        context={"found": found},
    )
