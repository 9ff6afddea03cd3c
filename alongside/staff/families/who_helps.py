"""Who helps someone to take part: naming them, that they no longer do, and that they turned out to be a risk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.ask_alone import ask_alone
from alongside.acts.families.end_help import end_help
from alongside.acts.families.find_to_be_a_risk import find_to_be_a_risk
from alongside.acts.families.name_helper import name_helper
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.design.words import day_year
from alongside.reading.families import Member
from alongside.reading.who_helps import Helper, helpers_in, helpers_of
from alongside.staff.families.about_person import about_person, family_of

NEW = "new"


class NameHelper(SeenAndOnce, Form):
    """How they help, and who it is."""

    kind = ChoiceField(
        "How do they help?",
        choices=[
            ("supporter", "They come along", "A friend or relative, or anybody they choose."),
            ("interpreter", "They interpret", "A professional: never a relative, and nobody who takes a side."),
            ("trusted", "They speak with and for them", "Where taking part would be very hard without help."),
            ("gatekeeper", "They are how the person is reached", "For a child, or somebody who is cared for."),
        ],
        missing="Say how they help.",
    )
    who = SelectField("Who is it?", missing="Say who it is.")
    name = TextField("If it is somebody else: their name", width=30, optional=True)
    language = TextField("If they interpret: which language", width=20, optional=True)
    on = DayField("Since when?", missing="Say since when they help.")

    def __init__(self, *args: Any, known: list[tuple[str, str]], family: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = [*known, (NEW, "Somebody else")]
        self.family = family

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("who") == NEW and not said.get("name"):
            self.add_error("name", forms.ValidationError("Write their name."))
        if said.get("kind") == "interpreter" and said.get("who") in self.family:
            self.add_error("who", forms.ValidationError("A relative does not interpret. Find a professional."))
        return said


class EndHelp(SeenAndOnce, Form):
    """Why, and when."""

    reason = LongTextField("Why?", rows=3, optional=True)
    on = DayField("Since when do they no longer help?", missing="Say since when.")


class FoundRisk(SeenAndOnce, Form):
    """What was seen or said, and when."""

    words = LongTextField(
        "What was seen or said?",
        hint="And who told us. Only those who keep this review read it.",
        rows=5,
        missing="Write down what was seen or said.",
    )
    on = DayField("When did we learn of it?", missing="Say when we learned of it.")


class AskedAlone(SeenAndOnce, Form):
    """What they said, and when."""

    words = LongTextField(
        "What did they say, in their own words?",
        hint="Ask how they want to be reached, and whether what was passed on for them is what they want.",
        rows=5,
        missing="Write down what they said.",
    )
    on = DayField("When?", missing="Say when it was.")


def who_helps(request: HttpRequest, person: str) -> HttpResponse:
    """Everyone who helps or helped, and a form for somebody more."""
    position, members, member = family_of(request, person)
    review = request.entered.review
    found = helpers_of(review, position, person)
    return about_person(
        request,
        person,
        "staff/families/who_helps.jinja",
        NameHelper,
        act=lambda doing, said: _name(doing, person, said),
        then=reverse("staff:helpers", args=[review.id, person]),
        context={"rows": [_row(review.id, person, each) for each in found]},
        known=_may_help(member, members, helpers_in(review, position)),
        family={each.id for each in members},
    )


def helper_ended(request: HttpRequest, person: str, who: str) -> HttpResponse:
    """Record that they no longer help."""
    return _about_helper(
        request,
        person,
        who,
        "helper_ended",
        EndHelp,
        lambda doing, said: end_help(doing, person=person, who=who, reason=said["reason"] or "", on=said["on"]),
    )


def helper_risk(request: HttpRequest, person: str, who: str) -> HttpResponse:
    """Record that they turned out to be a risk."""
    return _about_helper(
        request,
        person,
        who,
        "helper_risk",
        FoundRisk,
        lambda doing, said: find_to_be_a_risk(doing, person=person, who=who, words=said["words"], on=said["on"]),
    )


def asked_alone(request: HttpRequest, person: str) -> HttpResponse:
    """Record that we spoke with them alone."""
    return about_person(
        request,
        person,
        "staff/families/asked_alone.jinja",
        AskedAlone,
        act=lambda doing, said: ask_alone(doing, person=person, words=said["words"], on=said["on"]),
    )


def _name(doing: Doing, person: str, said: dict[str, Any]) -> None:
    new = said["who"] == NEW
    name_helper(
        doing,
        person=person,
        kind=said["kind"],
        who="" if new else said["who"],
        name=said["name"] if new else "",
        language=said["language"] or "",
        on=said["on"],
    )


def _may_help(member: Member, members: list[Member], named: dict[str, str]) -> list[tuple[str, str]]:
    """Helpers named before and others in the family; nobody they are kept apart from, and nobody who died."""
    family = {
        each.id: f"{each.name}, {each.known.relation}"
        for each in members
        if each.id != member.id and each.id not in member.apart and not each.died_on and not each.excluded
    }
    ours = {each.id for each in members}
    others = {who: name for who, name in named.items() if who not in ours}
    return [*others.items(), *family.items()]


def _row(review: str, person: str, helper: Helper) -> dict[str, Any]:
    row: dict[str, Any] = {
        "bold": helper.name,
        "state": "kept",
        "words": f"{helper.does}, since {day_year(helper.since)}.",
    }
    if helper.risk_on:
        words = f"was found to be a risk on {day_year(helper.risk_on)}. What they passed on does not count."
        return {**row, "state": "not_kept", "words": words}
    if helper.ended_on:
        return {**row, "state": "not_wanted", "words": f"no longer helps, since {day_year(helper.ended_on)}."}
    more = [("They no longer help", "helper-ended"), ("They turned out to be a risk", "helper-risk")]
    links = [{"text": text, "href": reverse(f"staff:{name}", args=[review, person, helper.who])} for text, name in more]
    return {**row, "links": links}


def _about_helper(request: HttpRequest, person: str, who: str, template: str, form: type, act: Any) -> HttpResponse:
    position, _, _ = family_of(request, person)
    review = request.entered.review
    found = next((each for each in helpers_of(review, position, person) if each.who == who), None)
    if found is None:
        raise Http404
    to_all = reverse("staff:helpers", args=[review.id, person])
    return about_person(
        request,
        person,
        f"staff/families/{template}.jinja",
        form,
        act=act,
        then=to_all,
        context={"helper": found, "back_to": {"text": "Back to who helps", "href": to_all}},
    )
