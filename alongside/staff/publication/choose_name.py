"""Choose the name the report uses for the person who died, and tell each family member which it is and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.decide_name import decide_name
from alongside.acts.publication.propose_name import propose_name
from alongside.acts.publication.tell_name_decision import tell_name_decision
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.pages.question import question
from alongside.people.people import subject_of
from alongside.people.words import words_with
from alongside.staff.drafts.of_review import OfReview, of_review
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class ChooseName(SeenAndOnce, Form):
    """The name, who proposed it, and why."""

    name = TextField("Which name?", width=20, max_length=60, missing="Write the name.")
    person = SelectField("Who proposed it?", missing="Choose who proposed it.")
    reason = LongTextField(
        "Why this name?", hint="Each family member is told this within seven days.", rows=3, missing="Say why."
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], real: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people
        self.real = real

    def clean_name(self) -> str:
        """A name that somebody of the family has is refused, without a word about whose it is."""
        name = str(self.cleaned_data["name"]).strip()
        if name.lower() in self.real:
            raise forms.ValidationError(
                "This name belongs to somebody real. Whose it is stays with us. Ask for another."
            )
        return name


class TellName(SeenAndOnce, ByAWay, Form):
    """Which way, and when."""

    channel = way_field()
    on = DayField("When were they told?", missing="Say when they were told.")


def choose_name(request: HttpRequest) -> HttpResponse:
    """Ask for the name and record the decision."""
    of = of_review(request)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        proposal = propose_name(doing, person=said["person"], name=said["name"])
        decide_name(
            Doing(doing.review, doing.by), proposal=proposal, approver=request.entered.user.id, reason=said["reason"]
        )

    proposed = of.position.latest("pseudonym_decided")
    return question(
        request,
        "staff/publication/choose_name.jinja",
        ChooseName,
        act=act,
        then=reverse("staff:choose-name", args=[of.review.id]),
        context={"about": subject_of(of.review.id), "people": _told(of) if proposed else []},
        day_field="name",
        people=[(member.id, f"{member.name}, {member.known.relation}") for member in of.members if not member.died_on],
        real=real_names(of),
    )


def real_names(of: OfReview) -> frozenset[str]:
    """Every name of the family, whole and in parts, in small letters; not that of the person the review is about."""
    names = [name for member in of.members for name in (member.name, member.known.called)]
    return frozenset(part for name in names for part in (name.lower(), *name.lower().split()) if len(part) > 1)


def tell_name(request: HttpRequest, person: str, proposal: str) -> HttpResponse:
    """Record that this person knows the name, and why it was chosen."""
    of = of_review(request)
    decided = of.position.latest("pseudonym_decided", pseudonym=proposal)
    if decided is None:
        raise Http404
    reason = str(decided.fact.fields.get("reason", ""))
    to_all = reverse("staff:choose-name", args=[of.review.id])
    return about_person(
        request,
        person,
        "staff/publication/tell_name.jinja",
        TellName,
        act=lambda doing, said: tell_name_decision(
            doing, person=person, proposal=proposal, channel=said["channel"], on=said["on"]
        ),
        ask="pseudonym_decision_told",
        ask_fields={"pseudonym": proposal},
        ways=True,
        then=to_all,
        context={
            "back_to": {"text": "Back to the name", "href": to_all},
            "name": subject_of(of.review.id).published_name,
            "reason": words_with(of.review.id, [reason]).get(reason, ""),
        },
    )


def _told(of: OfReview) -> list[dict[str, Any]]:
    decided = of.position.latest("pseudonym_decided")
    assert decided is not None
    proposal = str(decided.fact.fields["pseudonym"])
    rows = []
    for duty in of.position.duties_of("pseudonym_told", pseudonym=proposal):
        person = str(duty.about["person"])
        kept = str(duty.state) in ("kept", "late_kept")
        row: dict[str, Any] = {
            "state": str(duty.state),
            "bold": of.names.get(person, "Somebody"),
            "words": "knows it." if kept else "is to be told.",
        }
        if str(duty.state) == "due":
            row["link"] = {
                "text": "Tell them",
                "href": reverse("staff:tell-name", args=[of.review.id, person, proposal]),
            }
        rows.append(row)
    return rows
