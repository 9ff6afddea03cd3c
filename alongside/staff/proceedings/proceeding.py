"""Record the next step of a court case or an inquest."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.proceedings.consult_coroner import consult_coroner
from alongside.acts.proceedings.record_case_step import record_case_step
from alongside.acts.proceedings.record_court_leave import record_court_leave
from alongside.acts.proceedings.release_publication import release_publication
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.reviews import position_now
from alongside.staff.proceedings.proceedings import begun

STEPS = {
    "Criminal case": [
        ("charged", "Somebody was charged"),
        ("verdict_given", "There was a verdict", "The case stays active until the sentence."),
        ("sentence_passed", "Sentence was passed"),
        ("criminal_case_ended", "The case ended without a sentence"),
        ("leave_to_appeal_sought", "Leave to appeal was asked for", "The case is active again."),
        ("leave_to_appeal_time_ended", "The time to ask for leave to appeal ended"),
        ("appeal_ended", "The appeal ended"),
        ("released_by_police", "The senior investigating officer released publication in writing"),
        ("released_by_prosecutors", "The Crown Prosecution Service released publication in writing"),
    ],
    "Inquest": [("coroner_consulted", "The coroner was asked about publication")],
    "Material of a court in the report": [("court_leave_recorded", "The court gave leave, or a lawyer signed it off")],
}
RELEASED_BY = {
    "released_by_police": "senior_investigating_officer",
    "released_by_prosecutors": "crown_prosecution_service",
}


class NextStep(SeenAndOnce, Form):
    """What happened, how a case ended, what was written, and when."""

    kind = ChoiceField("What happened?", missing="Choose what happened.")
    how = ChoiceField(
        "If the case ended without a sentence: how?",
        choices=[
            ("acquittal", "Not guilty"),
            ("discontinued", "It was discontinued"),
            ("released", "Released, and not on bail"),
            ("warrant_lapsed", "Twelve months after a warrant without an arrest"),
            ("other", "Another way"),
        ],
        optional=True,
    )
    words = LongTextField("What was said or written?", rows=4, optional=True)
    on = DayField("When?", missing="Say when it happened.")

    def __init__(self, *args: Any, steps: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = steps
        if not any(step[0] == "criminal_case_ended" for step in steps):
            del self.fields["how"]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("kind") == "criminal_case_ended" and not said.get("how"):
            self.add_error("how", forms.ValidationError("Say how the case ended."))
        return said


def proceeding(request: HttpRequest, proceeding: str) -> HttpResponse:
    """Ask for the next step of this one and record it."""
    review = request.entered.review
    kinds = {str(entry.fact.fields["proceeding"]): kind for entry, kind in begun(position_now(review))}
    if proceeding not in kinds:
        raise Http404
    return question(
        request,
        "staff/proceedings/proceeding.jinja",
        NextStep,
        act=lambda doing, said: _record(doing, proceeding, said),
        then=reverse("staff:proceedings", args=[review.id]),
        context={"kind": kinds[proceeding]},
        initial={"on": clock.today()},
        steps=STEPS[kinds[proceeding]],
    )


def _record(doing: Doing, proceeding: str, said: dict[str, Any]) -> None:
    kind, words, on = said["kind"], said["words"], said["on"]
    if kind in RELEASED_BY:
        release_publication(doing, proceeding=proceeding, by=RELEASED_BY[kind], words=words, on=on)
    elif kind == "coroner_consulted":
        consult_coroner(doing, proceeding=proceeding, words=words, on=on)
    elif kind == "court_leave_recorded":
        record_court_leave(doing, proceeding=proceeding, words=words, on=on)
    else:
        record_case_step(doing, proceeding=proceeding, kind=kind, how=said.get("how") or "", on=on)
