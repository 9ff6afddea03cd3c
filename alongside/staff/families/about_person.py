"""What every page about one family member has in common: it is theirs, it knows who is kept apart, and a shut gate
stands where the form would.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.design.fields import ChoiceField
from alongside.pages.question import Act, question
from alongside.reading.closed_words import said
from alongside.reading.families import Member, members_of, safe_channels
from alongside.reading.gates import gate_box
from alongside.reading.history import labels_of
from alongside.reading.reviews import position_now
from casebook import Position


def family_of(request: HttpRequest, person: str) -> tuple[Position, list[Member], Member]:
    """Where the review stands, its family, and the member the address names. Raises Http404 for anybody else's."""
    position = position_now(request.entered.review)
    members = members_of(request.entered.review, position)
    member = next((each for each in members if each.id == person), None)
    if member is None:
        raise Http404
    return position, members, member


def about_person(
    request: HttpRequest,
    person: str,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    ask: str = "",
    ask_fields: dict[str, Any] | None = None,
    ways: bool = False,
    then: str | Callable[[str | None], str] = "",
    context: dict[str, Any] | None = None,
    initial: dict[str, Any] | None = None,
    day_field: str = "on",
    **form_options: Any,
) -> HttpResponse:
    """A question about one family member; afterwards back to their page.

    `ask`: the fact this page records; while a gate holds it back the reason stands in place of the form. `ways`: the
    form has a field
    `channel`, filled with the ways confirmed as safe.
    """
    position, members, member = family_of(request, person)
    review = request.entered.review
    safe = safe_channels(position, person) if ways else []
    if ways:
        form_options["ways"] = [(way.id, way_label(way.kinds), f"Confirmed {way.since:%-d %B %Y}.") for way in safe]
    page = {
        "member": member,
        "apart": [other.called for other in members if other.id in member.apart],
        "shut": _shut(request, position, members, ask, {"person": person, **(ask_fields or {})}) if ask else [],
        "no_way": ways and not safe,
        "position": position,
        "setting": lambda name: position.process.settings[name].on(position.today),
        **(context or {}),
    }
    return question(
        request,
        template,
        form_class,
        act=act,
        then=then or reverse("staff:person", args=[review.id, person]),
        context=page,
        initial={"on": clock.today(), **(initial or {})},
        day_field=day_field,
        **form_options,
    )


def _shut(
    request: HttpRequest, position: Position, members: list[Member], kind: str, fields: dict[str, Any]
) -> list[Any]:
    closed = position.ask(kind, **fields)
    if not closed:
        return []
    review = request.entered.review
    return [
        gate_box(
            "This cannot be done yet",
            closed,
            review=review.id,
            family={each.id: each.name for each in members},
            labels=labels_of(review.id),
            can=request.entered.can,
            about=fields,
        )
    ]


def way_label(kinds: list[str]) -> str:
    """What a way is called on a form: what kind it is, never the address itself."""
    words = " or ".join(said(kind) for kind in kinds) or "a way not named"
    return f"{words[0].upper()}{words[1:]}"


class ByAWay:
    """Mixed into a form: one of the person's safe ways.

    The address itself is not shown; it stands on their page, for a press.
    """

    fields: dict[str, Any]

    def __init__(self, *args: Any, ways: list[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = ways


def way_field(label: str = "Which way?", **kwargs: Any) -> ChoiceField:
    """The field of such a form."""
    return ChoiceField(label, missing="Choose one of the ways shown.", **kwargs)


# the kind of a way -> the word the facts about tries and first contact use
AS_TRIED = {"in_person": "visit", "prison": "post", "through_advocate": "through_professional"}
AS_FIRST_CONTACT = {"in_person": "visit", "prison": "post", "text": "phone"}


def kind_of(position: Position, person: str, channel: str, words: dict[str, str]) -> str:
    """What kind of contact it is when this way is used."""
    kinds = next((way.kinds for way in safe_channels(position, person) if way.id == channel), [])
    return words.get(kinds[-1], kinds[-1]) if kinds else ""
