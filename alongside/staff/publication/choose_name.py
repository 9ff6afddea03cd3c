"""Choose the name the report uses for the person who died, and tell each family member which it is and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.choose_name import choose_name as record_choice
from alongside.acts.publication.decide_name import decide_name
from alongside.acts.publication.real_names import NameOfSomebody
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.pages.question import question
from alongside.people.people import subject_of
from alongside.people.words import words_with
from alongside.staff.drafts.of_review import OfReview, of_review

NEW = "new"
SOMEBODYS = "This name belongs to somebody real. Whose it is stays with us. Ask for another."


class ChooseName(SeenAndOnce, Form):
    """A name that was proposed, or another one with who proposed it; and why."""

    proposal = ChoiceField("Which of the names proposed?", missing="Choose a name.")
    name = TextField("Which name?", width=20, max_length=60, optional=True)
    person = SelectField("Who proposed it?", optional=True)
    reason = LongTextField(
        "Why this name?", hint="Each family member is told this within seven days.", rows=3, missing="Say why."
    )

    def __init__(
        self, *args: Any, people: list[tuple[str, str]], proposals: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people
        self.fields["proposal"].choices = [*proposals, (NEW, "Another name")]
        if not proposals:
            del self.fields["proposal"]
            self.fields["name"] = TextField("Which name?", width=20, max_length=60, missing="Write the name.")
            self.fields["person"] = SelectField("Who proposed it?", choices=people, missing="Choose who proposed it.")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("proposal", NEW) == NEW and "proposal" not in self.errors:
            if not said.get("name") and "name" not in self.errors:
                self.add_error("name", forms.ValidationError("Write the name."))
            if not said.get("person"):
                self.add_error("person", forms.ValidationError("Choose who proposed it."))
        return said


def choose_name(request: HttpRequest) -> HttpResponse:
    """Ask for the name and record the decision."""
    of = of_review(request)

    proposals, clashing = _proposals(of)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        approver, chosen = request.entered.user.id, said.get("proposal", NEW)
        try:
            if chosen == NEW:
                record_choice(doing, person=said["person"], name=said["name"], approver=approver, reason=said["reason"])
            else:
                decide_name(doing, proposal=chosen, approver=approver, reason=said["reason"])
        except NameOfSomebody as fault:
            raise OutOfOrder("pseudonym_decided", SOMEBODYS) from fault

    proposed = of.position.latest("pseudonym_decided")
    return question(
        request,
        "staff/publication/choose_name.jinja",
        ChooseName,
        act=act,
        then=reverse("staff:choose-name", args=[of.review.id]),
        context={
            "about": subject_of(of.review.id),
            "people": _told(of) if proposed else [],
            "clashing": clashing,
            "somebodys": SOMEBODYS,
        },
        day_field="name",
        people=[(member.id, f"{member.name}, {member.known.relation}") for member in of.members if not member.died_on],
        proposals=proposals,
    )


def _proposals(of: OfReview) -> tuple[list[tuple[str, str]], list[str]]:
    """The names the family proposed, each with who did, to choose from; and those that belong to somebody real."""
    entries = of.position.facts("pseudonym_proposed")
    said = words_with(of.review.id, [entry.fact.fields["pseudonym"] for entry in entries])
    fine, clashing = [], []
    for entry in entries:
        proposal = str(entry.fact.fields["pseudonym"])
        words = f"{said.get(proposal, '')}, proposed by {of.names.get(str(entry.fact.fields['person']), 'somebody')}"
        if of.position.latest("pseudonym_clash_found", pseudonym=proposal):
            clashing.append(words)
        else:
            fine.append((proposal, words))
    return fine, clashing


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
