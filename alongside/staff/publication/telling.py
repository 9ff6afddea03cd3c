"""Tell each person the day, or that it changed; ring them before; be there on the day; record what they agree to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.agree_to_date import agree_to_date
from alongside.acts.publication.agree_to_shorter_notice import agree_to_shorter_notice
from alongside.acts.publication.be_there_on_the_day import be_there_on_the_day
from alongside.acts.publication.make_last_call import make_last_call
from alongside.acts.publication.tell_publication_change import tell_publication_change
from alongside.acts.publication.tell_publication_date import tell_publication_date
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.people.words import words_of_sort
from alongside.reading.publication import day_set, who_knows
from alongside.staff.families.about_person import ByAWay, about_person, family_of, way_field


class Tell(SeenAndOnce, ByAWay, Form):
    """Which way, what they said, and when."""

    channel = way_field()
    words = LongTextField("What did they say?", hint="Also if the day is hard for them.", rows=4, optional=True)
    on = DayField("When were they told?", missing="Say when they were told.")


class Agreed(SeenAndOnce, Form):
    """To what, in their words, and when."""

    to = ChoiceField(
        "What did they agree to?",
        choices=[
            ("date", "To this day, although it is near one that matters to them"),
            ("shorter", "To hear of it later than we promised"),
        ],
        missing="Say what they agreed to.",
    )
    words = LongTextField(
        "In their own words", hint="Only if they said so themselves.", rows=4, missing="Write down what they said."
    )
    on = DayField("When did they say it?", missing="Say when they said it.")


def tell_date(request: HttpRequest, person: str) -> HttpResponse:
    """Tell them the day that stands; where an earlier one was called off, that as well."""
    position, members, _ = family_of(request, person)
    day, _ = day_set(position)
    knows = next((each for each in who_knows(position, members, day) if each.member.id == person), None)
    if knows is None or (day is None and not knows.owed_change):
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        how = {"channel": said["channel"], "words": said["words"] or "", "on": said["on"]}
        if knows.owed_change:
            tell_publication_change(doing, person=person, **how)
            doing = Doing(doing.review, doing.by)
        if day is not None:
            tell_publication_date(doing, person=person, date=day, **how)

    fact = "publication_change_told" if knows.owed_change else "publication_date_told"
    context = {"day": day, "knows": knows, "why": _why(request, position)}
    return _about(
        request, person, "tell_date", Tell, act, fact, day if fact == "publication_date_told" else None, context
    )


def last_call(request: HttpRequest, person: str) -> HttpResponse:
    """Record the call before it goes live."""
    day = _the_day(request, person)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        make_last_call(
            doing, person=person, date=day, channel=said["channel"], words=said["words"] or "", on=said["on"]
        )

    return _about(request, person, "last_call", Tell, act, "last_call_made", day, {"day": day})


def day_contact(request: HttpRequest, person: str) -> HttpResponse:
    """Record that we were in touch on the day."""

    def act(doing: Doing, said: dict[str, Any]) -> None:
        be_there_on_the_day(doing, person=person, channel=said["channel"], words=said["words"] or "", on=said["on"])

    return _about(request, person, "day_contact", Tell, act, "publication_day_contact_made", None, {})


def agreed_date(request: HttpRequest, person: str) -> HttpResponse:
    """Record what they agreed to about this one day, in their words."""
    day = _the_day(request, person)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        agree = agree_to_date if said["to"] == "date" else agree_to_shorter_notice
        agree(doing, person=person, date=day, words=said["words"], on=said["on"])

    return _about(request, person, "agreed_date", Agreed, act, "", None, {"day": day}, ways=False)


def _the_day(request: HttpRequest, person: str) -> Any:
    position, _, _ = family_of(request, person)
    day, _ = day_set(position)
    if day is None:
        raise Http404
    return day


def _about(
    request: HttpRequest,
    person: str,
    template: str,
    form: type,
    act: Callable[..., None],
    fact: str,
    day: Any,
    context: dict[str, Any],
    *,
    ways: bool = True,
) -> HttpResponse:
    to_all = reverse("staff:publication", args=[request.entered.review.id])
    return about_person(
        request,
        person,
        f"staff/publication/{template}.jinja",
        form,
        act=act,
        ask=fact,
        ask_fields={"date": day} if day else None,
        ways=ways,
        then=to_all,
        context={"back_to": {"text": "Back to publication", "href": to_all}, **context},
    )


def _why(request: HttpRequest, position: Any) -> str:
    """The sentence written when the last day was called off."""
    withdrawn = position.latest("publication_date_withdrawn")
    if withdrawn is None:
        return ""
    told = words_of_sort(request.entered.review.id, "", "date_called_off")
    return told.get(f"date_called_off:{withdrawn.fact.fields['date'].isoformat()}", "")
