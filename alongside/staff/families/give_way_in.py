"""Give a family member a way in. What was made is shown once, on the page that comes after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.viewing import note_viewing
from alongside.access.ways_in import Given, same_way, way_in_of
from alongside.acts.desk import Doing
from alongside.acts.families.give_way_in import CODE_AS, By, give_way_in
from alongside.acts.families.send_way_in_by_email import send_way_in_by_email
from alongside.design.fields import ChoiceField, Form, SeenAndOnce
from alongside.documents.blocks import Paragraph, Run
from alongside.letters.letter import SUBJECT_LINE, Email
from alongside.letters.sending import NotSent
from alongside.pages.question import TO_CHECK, question
from alongside.people.people import people_of
from alongside.people.ways_to_reach import Way, ways_with
from alongside.reading.reviews import position_now
from alongside.staff.families.way_in_letter import ON_PAPER
from alongside.tenancy.here import here
from casebook import Position

SAID = {
    "post": "By post, to {0}", "prison": "By post, to {0}", "phone": "By phone, on {0}",
    "text": "By text message, to {0}",
    "email": "By e-mail, to {0}", "visit": "In person, at {0}", "through_professional": "Through {0}",
}  # fmt: skip
IN_PERSON, KEPT = "in_person", "kept"
TEMPLATE = "staff/families/give_way_in.jinja"


class GiveWayInForm(SeenAndOnce, Form):
    """How the address goes and how the code goes: never the same way."""

    address = ChoiceField(
        "How does their address go to them?",
        hint="It is the one thing that may lie in a letterbox or a mailbox for a while.",
        missing="Say how the address goes to them.",
    )
    code = ChoiceField(
        "How does their code go to them?",
        hint="Never the same way: whoever opens that letterbox, mailbox or phone would have both.",
        missing="Say how the code goes to them.",
    )

    def __init__(self, *args: Any, ways: dict[str, Way], address_went_by: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = each_way(ways)
        self.address_went_by = address_went_by
        said = [(way.id, SAID.get(way.kind, "{0}").format(", ".join(way.value.split("\n")))) for way in ways.values()]
        in_person = [(IN_PERSON, "In person, into their hand")]
        kept = [(KEPT, "They still have it. Make only a new code.")] if address_went_by else []
        self.fields["address"].choices = kept + said + in_person
        self.fields["code"].choices = [each for each in said if self.by[each[0]].kind in CODE_AS] + in_person

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if "address" not in said or "code" not in said:
            return said
        address_by = self.address_went_by if said["address"] == KEPT else self.by[said["address"]].kind
        if same_way(address_by, self.by[said["code"]].kind) or said["address"] == said["code"]:
            raise forms.ValidationError({"code": "The address goes that way already. Choose another way for the code."})
        return said


def give_way_in_page(request: HttpRequest, person: str) -> HttpResponse:
    """Ask how each goes, make both, and show them once."""
    review = request.entered.review
    known = people_of(review.id).get(person)
    if known is None:
        raise Http404
    ways = ways_with(review.id, _safe_channels(position_now(review), person))
    note_viewing(request.entered, "addresses", person)
    now = way_in_of(review, person)
    context = {
        "known": known,
        "has_one": now is not None,
        "person_page": reverse("staff:person", args=[review.id, person]),
    }
    options: dict[str, Any] = {"ways": ways, "address_went_by": now.address_by if now else ""}
    made: list[Given] = []

    def act(doing: Doing, said: dict[str, Any]) -> None:
        # pressed again on purpose, it is another address and another code: the same answers are not "said before"
        made.append(_give(request, replace(doing, said=""), person, ways, said))

    try:
        response = question(
            request, TEMPLATE, GiveWayInForm, act=act, then=context["person_page"], context=context,
            day_field="address", **options,
        )  # fmt: skip
    except NotSent as fault:
        return _did_not_leave(request, fault, context, options)
    return _shown_once(request, made[0], context) if made else response


def _give(request: HttpRequest, doing: Doing, person: str, ways: dict[str, Way], said: dict[str, Any]) -> Given:
    """Make both; a link goes off by e-mail at once, all else is read out or printed."""
    by = each_way(ways)
    address, code = (None if said["address"] == KEPT else by[said["address"]]), by[said["code"]]
    if address is None or address.kind != "email":
        return give_way_in(doing, person=person, address=address, code=code)
    return send_way_in_by_email(
        doing, person=person, channel=address.channel, to=ways[address.channel].value, code=code,
        email=lambda given: _email(request, given),
    )  # fmt: skip


def _email(request: HttpRequest, given: Given) -> Email:
    """It says nothing about anybody: others may see it over a shoulder."""
    said = (
        "There is something new for you to read. You can open it when it suits you. There is no hurry.",
        _link(request, given),
        "The link works once, for 28 days. Next you are asked for the code that you get from us another way. "
        f"If the link does not work, that is not your doing: ring {here().telephone}, {here().hours}.",
        "You do not have to answer this e-mail.",
    )
    return Email(SUBJECT_LINE, tuple(Paragraph((Run(each),)) for each in said))


def _link(request: HttpRequest, given: Given) -> str:
    return request.build_absolute_uri(reverse("come-in-by-link", args=[given.link])) if given.link else ""


def _did_not_leave(
    request: HttpRequest, fault: NotSent, context: dict[str, Any], options: dict[str, Any]
) -> HttpResponse:
    form = GiveWayInForm(request.POST, **options)
    form.is_valid()
    form.check("address", fault.says)
    return render(request, TEMPLATE, {**context, "form": form, "refusals": [], "meanwhile": []}, status=TO_CHECK)


def each_way(ways: dict[str, Way]) -> dict[str, By]:
    """Each answer of the form as a way to hand something over."""
    return {IN_PERSON: By("in_person"), **{way.id: By(way.kind, way.id) for way in ways.values()}}


def _safe_channels(position: Position, person: str) -> list[str]:
    """The channels that are confirmed as this person's own and safe, as the record stands."""
    about = ("channel_recorded", "channel_confirmed_safe", "channel_found_unsafe", "channel_no_longer_theirs")
    channels: Iterable[str] = dict.fromkeys(
        str(entry.fact.fields["channel"]) for entry in position.facts("channel_recorded", person=person)
    )
    newest = ((channel, position.latest(*about, person=person, channel=channel)) for channel in channels)
    return [channel for channel, entry in newest if entry and entry.fact.kind == "channel_confirmed_safe"]


def _shown_once(request: HttpRequest, given: Given, context: dict[str, Any]) -> HttpResponse:
    review, person = request.entered.review, context["known"].id
    way = way_in_of(review, person)
    went_by = way.address_by if way else ""
    front = request.build_absolute_uri(reverse("come-in"))
    page = {
        **context, "given": given, "front": front.split("//", 1)[1], "link": _link(request, given),
        "went_by": went_by,
        "letter": reverse("staff:way-in-letter", args=[review.id, person]) if went_by in ON_PAPER else "",
    }  # fmt: skip
    return render(request, "staff/families/way_in_given.jinja", page)
