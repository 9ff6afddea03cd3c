"""Write down what a reader said about a draft on paper, by phone or on a visit."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, SelectField
from alongside.documents.kept_drafts import kept_draft
from alongside.staff.drafts.comments import KINDS
from alongside.staff.drafts.of_review import of_review
from alongside.staff.drafts.with_reader import with_reader


class RecordComment(SeenAndOnce, Form):
    """Where, of what kind, in which words, and when."""

    passage = SelectField("About which passage?", hint="Leave it out when it is about the whole report.", optional=True)
    kind = ChoiceField("What is it?", choices=list(KINDS.items()), missing="Say what kind of comment it is.")
    words = LongTextField("In their own words", rows=6, missing="Write down what they said.")
    on = DayField("When did they say it?", missing="Say when they said it.")

    def __init__(self, *args: Any, passages: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passage"].choices = passages


def record_comment(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask for the comment and keep it. It is shared by being said to us."""
    of = of_review(request)
    of.version(version)
    draft = kept_draft(of.review.id, version).draft
    passages = [(each.anchor, f"{each.number} {each.text[:60]}…") for each in draft.passages if each.number]
    return with_reader(
        request,
        version,
        person,
        "record_comment",
        RecordComment,
        act=lambda doing, said: comment_on_draft(
            doing,
            person=person,
            version=version,
            words=said["words"],
            passage=said["passage"] or "",
            kind=said["kind"],
            on=said["on"],
        ),
        passages=passages,
    )
