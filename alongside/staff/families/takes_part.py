"""Where someone wants to stand: taking part, only being told, not now, or nothing at all. Their own word, any day."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.inform_only import inform_only
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.take_part import take_part
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.where_they_stand import where_they_stand
from alongside.reading.who_helps import helpers_of
from alongside.staff.families.about_person import about_person, family_of

THEMSELF = "themself"
HEARS_BY = [
    ("post", "By letter"),
    ("phone", "By phone"),
    ("email", "By e-mail"),
    ("visit", "Face to face"),
    ("through_advocate", "Through their advocate"),
    ("through_professional", "Through someone they trust"),
    ("own_page", "On their own page"),
]


class ByWhom(SeenAndOnce, Form):
    """Whose word it is: their own, or one that a helper passed on."""

    told_by = ChoiceField(
        "Who told us?", hint="Only their own word counts in the end. Ask them alone when you can.", optional=True
    )

    def __init__(self, *args: Any, helpers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told_by"].choices = [(THEMSELF, "They did, themself"), *helpers]
        if not helpers:
            del self.fields["told_by"]

    def through(self) -> str:
        """The id of the helper who passed it on, or nothing."""
        said = self.cleaned_data.get("told_by") or THEMSELF
        return "" if said == THEMSELF else str(said)


class TakesPart(ByWhom):
    """Where they want to stand, their words, and how they hear of publication."""

    stands = ChoiceField(
        "What do they want?",
        choices=[
            ("takes_part", "To take part", "Also after a no. What they missed is told to them."),
            ("informed", "Only to be told how it goes", "Nothing more is asked of them. They hear after each meeting."),
            ("not_now", "Not now", "They step back. We ask once more when something important comes."),
            ("nothing", "To hear nothing from us", "We do not ring or write at all, until they say so."),
        ],
        missing="Say what they want.",
    )
    words = LongTextField(
        "In their own words",
        hint="Exactly as they said it. Somebody else’s guess is not their word, and no answer is not a no.",
        rows=4,
        missing="Write down what they said.",
    )
    publication_by = ChoiceField(
        "If they do not take part: how do they want to hear the day of publication?", choices=HEARS_BY, optional=True
    )
    on = DayField("When did they say it?", missing="Say when they said it.")
    field_order = ("stands", "words", "told_by", "publication_by", "on")


def takes_part(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what they want and record it in their words."""
    position, _, member = family_of(request, person)
    asked: list[TakesPart] = []

    def ask(*args: Any, **kwargs: Any) -> TakesPart:
        asked.append(TakesPart(*args, **kwargs))
        return asked[-1]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        how = {"words": said["words"], "told_by": asked[-1].through(), "on": said["on"]}
        by = said["publication_by"] or ""
        if said["stands"] == "takes_part":
            take_part(doing, person=person, **how)
        elif said["stands"] == "informed":
            inform_only(doing, person=person, publication_by=by, **how)
        else:
            what = "taking_part" if said["stands"] == "not_now" else "any_contact"
            say_not_wanted(doing, person=person, what=what, publication_by=by, **how)

    return about_person(
        request,
        person,
        "staff/families/takes_part.jinja",
        ask,
        act=act,
        context={"stands": where_they_stand(position, member)},
        helpers=helper_choices(request, person),
    )


def helper_choices(request: HttpRequest, person: str) -> list[tuple[str, str]]:
    """Those who help this person now, as a form offers them."""
    position, _, _ = family_of(request, person)
    found = {each.who: each.name for each in helpers_of(request.entered.review, position, person) if each.helps}
    return [(who, f"{name} passed it on") for who, name in found.items()]
