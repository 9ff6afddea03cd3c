"""Go ahead without someone: a named senior person decides, with a reason, for one person at one gate."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.reviews.approve_going_ahead import approve_going_ahead
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.record.process_in_force import process_in_force
from casebook import Position

# the acts a senior person may let go ahead: the fact held back, and what it is called
HELD = {
    "terms_fixed": "Fixing the terms of reference",
    "put_on_subgroup_agenda": "Taking the draft to the Sub-Group",
    "put_on_executive_agenda": "Taking the report to the Executive Members",
    "publication_date_set": "Setting the day of publication",
    "published": "Publishing",
}


class GoAhead(SeenAndOnce, Form):
    """Without whom, at which gate, and why."""

    which = ChoiceField("Without whom, and for what?", missing="Choose without whom.")
    reason = LongTextField(
        "Why?",
        hint="They are told these reasons. Write them so that they can read them.",
        rows=5,
        missing="Say why.",
    )
    tell = ChoiceField(
        "May they be told?",
        choices=[("yes", "Yes"), ("no", "No, telling them would put someone at risk")],
        missing="Say whether they may be told.",
    )

    def __init__(self, *args: Any, waiting: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["which"].choices = waiting

    def clean_reason(self) -> str:
        reason = str(self.cleaned_data["reason"])
        if len(reason.split()) < 5:
            raise forms.ValidationError("Say why in a full sentence.")
        return reason


def go_ahead(request: HttpRequest) -> HttpResponse:
    """Ask without whom and why, and record the decision in the name of whoever is signed in."""
    review = request.entered.review
    position = position_now(review)
    names = {member.id: member.name for member in members_of(review, position)}
    waiting = waiting_at_gates(position, names)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        gate, person, version, day = said["which"].split("|")
        approve_going_ahead(
            doing,
            gate=gate,
            person=person,
            version=version,
            day=None if not day else _planned(position),
            approver=request.entered.user.id,
            reason=said["reason"],
            unsafe_to_tell=said["tell"] == "no",
        )

    return question(
        request,
        "staff/reviews/go_ahead.jinja",
        GoAhead,
        act=act,
        then=reverse("staff:review", args=[review.id]),
        context={"nobody": not waiting},
        day_field="which",
        waiting=waiting,
    )


def waiting_at_gates(position: Position, names: dict[str, str]) -> list[tuple[str, str]]:
    """(value, words) of each person a gate waits for that a senior person may go ahead without."""
    ready = position.latest("draft_version_ready")
    version = str(ready.fact.fields["version"]) if ready else ""
    day = _planned(position)
    may_be = {gate.name for gate in process_in_force().gates if gate.may_be_overridden}
    found: dict[str, str] = {}
    for kind, words in HELD.items():
        if kind == "terms_fixed" and (not position.latest("terms_drafted") or position.latest("terms_fixed")):
            continue
        fields: dict[str, Any] = {"version": version} if version and "agenda" in kind else {}
        if kind in ("published", "publication_date_set"):
            if day is None:
                continue
            fields["date"] = day
        elif "agenda" in kind and not version:
            continue
        for closed in position.ask(kind, **fields):
            if closed.gate not in may_be:
                continue
            for person in closed.waiting_for:
                if person in names:
                    value = "|".join(
                        (closed.gate, person, str(fields.get("version", "")), "day" if "date" in fields else "")
                    )
                    found[value] = f"{words}, without {names[person]}"
    return list(found.items())


def _planned(position: Position) -> Any:
    entry = position.latest("publication_date_set", "publication_date_withdrawn")
    return entry.fact.fields["date"] if entry and entry.fact.kind == "publication_date_set" else None
