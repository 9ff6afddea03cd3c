"""The steps each board’s review asks for: towards the National Panel, a Board, the Home Office, or who asked for it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.reviews.record_milestone import record_milestone
from alongside.acts.reviews.request_agency_records import request_agency_records
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.process_files import listed
from alongside.reading.reviews import position_now
from alongside.reading.strands import Strand, strands_of
from casebook import Entry, Position

Row = dict[str, Any]
# each step: the fact, what it is called, and the answers it can have: (word, what happened, what follows)
AWARE = ("local_authority_became_aware", "The council became aware of what had happened", ())
NOTIFIED = ("national_panel_notified", "The National Panel was notified", ())
RAPID = ("rapid_review_sent", "The rapid review was sent to the National Panel", ())
REPLIED = (
    "national_panel_replied", "The National Panel answered about the decision",
    (
        ("agrees", "The National Panel answered: it agrees with the decision", ""),
        ("disagrees", "The National Panel answered: it does not agree", "The decision is then looked at again."),
    ),
)  # fmt: skip
REFERRER = ("referrer_told", "Whoever asked for the review was told the outcome and why", ())
QUALITY = ("quality_assurance_sent", "The report was sent to the Home Office for its quality check", ())
LETTER = (
    "quality_assurance_letter_received", "The Home Office letter about the quality check",
    (
        ("no", "The Home Office letter came: it asks for no changes", ""),
        ("yes", "The Home Office letter came: it asks for changes", "A new draft is made, and each reader reads anew."),
    ),
)  # fmt: skip
COMMISSIONER = ("commissioner_copy_sent", "The report was sent to the Domestic Abuse Commissioner", ())
ANNUAL = ("annual_report_extract_made", "The findings were written up for the Board’s annual report", ())
ASKED = ("agency_records_requested", "Agencies were asked to keep and send their records", ())
Known = tuple[str, str, tuple[tuple[str, str, str], ...]]
KNOWN: tuple[Known, ...] = (AWARE, NOTIFIED, RAPID, REPLIED, REFERRER, ASKED, QUALITY, LETTER, COMMISSIONER, ANNUAL)
OF_THE_REVIEW = "agency_records_requested"  # asked once for all boards
AGAIN = ("quality_assurance_sent", "quality_assurance_letter_received", "national_panel_replied")


class Milestone(SeenAndOnce, Form):
    """Which step, what was written, and when."""

    step = ChoiceField("What happened?", missing="Choose what happened.")
    words = LongTextField(
        "What was written, or how do you know that it arrived?",
        hint="For example, the number of the receipt, or what the letter asks for.",
        rows=3,
        optional=True,
    )
    on = DayField("When?", missing="Say when it happened.")

    def __init__(self, *args: Any, steps: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = steps


def milestones(request: HttpRequest) -> HttpResponse:
    """What is recorded for each board, and a form for the next step."""
    review = request.entered.review
    position = position_now(review)
    strands = strands_of(position)
    steps = [choice for strand in strands for choice in _choices(position, strand, joint=len(strands) > 1)]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        strand, kind, answer = said["step"].split("|")
        if kind == OF_THE_REVIEW:
            request_agency_records(doing, on=said["on"])
            return
        record_milestone(doing, kind=kind, strand=strand, answer=answer, words=said["words"] or "", on=said["on"])

    return question(
        request,
        "staff/reviews/milestones.jinja",
        Milestone,
        act=act,
        then=reverse("staff:milestones", args=[review.id]),
        context={
            "boards": [{"title": strand.name, "rows": _rows(position, strand)} for strand in strands],
            "still_open": bool(steps),
        },
        initial={"on": clock.today()},
        steps=steps,
    )


def _steps(strand: Strand) -> list[Known]:
    """The steps of this kind of review, as its type.yaml lists them."""
    known = {step[0]: step for step in KNOWN}
    return [known[kind] for kind in listed(strand.words, "milestones", OF_THE_REVIEW)]


def _rows(position: Position, strand: Strand) -> list[Row]:
    rows = []
    for kind, words, answers in _steps(strand):
        entry = _done(position, kind, strand)
        said = {word: full for word, full, _ in answers}
        answered = str(entry.fact.fields.get(_field(kind), "")) if entry else ""
        full = said.get(answered, words)
        rows.append(
            {
                "state": "kept" if entry else "later",
                "words": f"{full}, {day_year(entry.fact.on)}." if entry else f"{words}: not yet.",
            }
        )
    return rows


def _done(position: Position, kind: str, strand: Strand) -> Entry | None:
    return position.latest(kind) if kind == OF_THE_REVIEW else position.latest(kind, strand=strand.id)


def _field(kind: str) -> str:
    return {"national_panel_replied": "view", "quality_assurance_letter_received": "changes_asked"}.get(kind, "")


def _choices(position: Position, strand: Strand, *, joint: bool) -> list[tuple[str, ...]]:
    """The steps that can happen next for this board, each as (value, words, what follows)."""
    found: list[tuple[str, ...]] = []
    before = f"{strand.name}: " if joint else ""
    for kind, words, answers in _steps(strand):
        if _done(position, kind, strand) is not None and kind not in AGAIN:
            continue
        for word, full, follows in answers or (("", words, ""),):
            choice = (f"{strand.id}|{kind}|{word}", f"{before}{full}")
            found.append((*choice, follows) if follows else choice)
    return found
