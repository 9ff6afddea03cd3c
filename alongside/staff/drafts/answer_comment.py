"""Answer what a family member said about the draft: what became of it, and why, in words they will read."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.drafts.answer_comment import answer_comment as keep_answer
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.drafts import comments_of
from alongside.staff.drafts.comments import KINDS, quotes_of
from alongside.staff.drafts.of_review import of_review


class AnswerComment(SeenAndOnce, Form):
    """What became of it, the reason, and what they chose where they still disagree."""

    fate = ChoiceField(
        "What became of it?",
        choices=[
            ("accepted", "Changed, as they asked"),
            ("accepted_in_part", "Changed in part"),
            ("not_accepted", "Not changed"),
        ],
        missing="Say what became of it.",
    )
    reason = LongTextField(
        "Why? In words they will read",
        hint="Say what was changed and where, or why it was not. For example: We asked the school again and you are "
        "right. Paragraph 3.5 now says so.",
        rows=6,
        missing="Say why. Every comment is owed its reason.",
    )
    disagreement = ChoiceField(
        "If they still see it differently, what did they choose?",
        choices=[
            ("none", "They do not, or have not said"),
            ("noted_in_report", "The report says that they see it differently"),
            ("own_words_annexed", "Their own words stand at the end of the report"),
            ("kept_on_file", "It is kept on file only"),
        ],
        initial="none",
        missing="Say what they chose.",
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("fate") == "accepted" and said.get("disagreement") not in ("none", None):
            self.add_error(
                "disagreement", "It was changed as they asked. Is there still something they see differently?"
            )
        return said


def answer_comment(request: HttpRequest, comment: str) -> HttpResponse:
    """Show the comment beside its passage, and ask for the answer."""
    of = of_review(request)
    made = next(
        (each for each in comments_of(of.review, of.position, of.members, of.labels) if each.id == comment), None
    )
    if made is None:
        raise Http404
    number, quote = quotes_of(of, [made]).get((made.version, made.passage), ("", ""))
    return question(
        request,
        "staff/drafts/answer_comment.jinja",
        AnswerComment,
        act=lambda doing, said: keep_answer(
            doing, comment=comment, fate=said["fate"], reason=said["reason"], disagreement=said["disagreement"]
        ),
        then=reverse("staff:comments", args=[of.review.id]),
        context={
            "made": made,
            "number": number,
            "quote": quote,
            "kind": KINDS.get(made.kind, ""),
            "before": made.answer,
        },
        day_field="fate",
    )
