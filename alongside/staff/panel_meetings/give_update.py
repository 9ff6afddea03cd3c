"""Give somebody their update, by one of their ways: an e-mail that leaves, a letter to post, or a call that was
made."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside import clock
from alongside.access.ways_in import way_in_of
from alongside.acts.desk import Doing
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.letters.send_by_email import send_by_email
from alongside.acts.panel_meetings.give_update import give_update as record_given
from alongside.design.words import day
from alongside.pages.question import Act, Said, question
from alongside.people.ways_to_reach import ways_with
from alongside.reading.families import Member
from alongside.reading.gates import gate_box
from alongside.reading.history import labels_of
from alongside.reading.letters_to_post import letter_for
from alongside.reading.updates import LETTER, Updating, as_notes, asked_for_quiet, checks_of
from alongside.reading.ways_of_giving import WayOfGiving, ways_of_giving, wish_of
from alongside.staff.letters.front_page import front_page
from alongside.staff.letters.kindly import kindly
from alongside.staff.panel_meetings.give_forms import FORMS
from alongside.staff.panel_meetings.of_meeting import held_meeting, the_reader
from alongside.staff.panel_meetings.preview import preview_of


def give_update(request: HttpRequest, meeting: str, person: str, kind: str = "", channel: str = "") -> HttpResponse:
    """Draw the page for one way (the one they wish for, unless the address names another) and do it when pressed."""
    found = held_meeting(request, meeting)
    member = the_reader(found, person)
    review = request.entered.review
    if not found.copies:
        return HttpResponseRedirect(reverse("staff:update", args=[review.id, meeting]))
    ways = ways_of_giving(found.position, member.known)
    way = _chosen(ways, kind, channel)
    method = _method(way)
    form = FORMS[method]
    words = found.copy_for(person)
    checks = checks_of(found, member, words)
    copy = found.copies.get(person)
    return question(
        request,
        "staff/panel_meetings/give_update.jinja",
        form,
        act=kindly(_act(request, found, member, way)),
        then=_afterwards(request, found, way),
        initial={"on": clock.today(), "words": words},
        context={
            "update": found,
            "member": member,
            "way": way,
            "method": method,
            "wish": wish_of(member.known),
            "given": copy is not None and copy.given_at is not None,
            "printed_on": day(copy.printed_at.astimezone(clock.LONDON)) if copy and copy.printed_at else "",
            "others": [each for each in ways if each != way],
            "way_in": method != "email" or way_in_of(review, person) is not None,
            "text_can_point": method == "text" and way_in_of(review, person) is not None,
            "stopped": [check.words for check in checks if check.stops],
            "shut": _shut(request, found, member, way),
            "checks": as_notes(checks),
            "preview": preview_of(found, member),
            "apart": [other.called for other in found.members if other.id in member.apart],
        },
        quiet=asked_for_quiet(found.position, person),
        called=member.called,
    )


def _chosen(ways: list[WayOfGiving], kind: str, channel: str) -> WayOfGiving | None:
    if not kind:
        return ways[0] if ways else None
    found = next((way for way in ways if (way.kind, way.channel) == (kind, channel)), None)
    if found is None:
        raise Http404
    return found


def _method(way: WayOfGiving | None) -> str:
    """Which of the pages it is: email, post, text, or said (by phone, face to face, through somebody)."""
    if way is None:
        return "said"
    return {"email": "email", "post": "post", "prison": "post", "text": "text"}.get(way.kind, "said")


def _act(request: HttpRequest, found: Updating, member: Member, way: WayOfGiving | None) -> Act:
    if way is None:
        return _no_way
    review, meeting, person = request.entered.review, found.meeting.id, member.id

    def by_email(doing: Doing, said: Said) -> None:
        to = ways_with(review.id, [way.channel])[way.channel].value
        letter = letter_for(
            review, found.position, member.known, letter=LETTER, about=meeting, text=found.copy_for(person), channel="",
            dated=clock.today(), address=front_page(request),
        )  # fmt: skip
        send_by_email(
            doing, letter=LETTER, about=meeting, person=person, channel=way.channel, to=to, email=letter.email()
        )

    def by_post(doing: Doing, said: Said) -> None:
        print_letter(doing, letter=LETTER, about=meeting, person=person, channel=way.channel)

    def by_word(doing: Doing, said: Said) -> None:
        record_given(
            doing, person=person, meeting=meeting, kind=way.how, channel=way.channel, on=said["on"],
            words=said.get("words", ""), heard=said.get("heard", ""),
        )  # fmt: skip

    return {"email": by_email, "post": by_post}.get(_method(way), by_word)


def _no_way(doing: Doing, said: Said) -> None:
    raise Http404


def _afterwards(request: HttpRequest, found: Updating, way: WayOfGiving | None) -> str:
    if way is not None and way.by_post:
        return reverse("staff:letters-to-post")
    return reverse("staff:meeting", args=[request.entered.review.id, found.meeting.id])


def _shut(request: HttpRequest, found: Updating, member: Member, way: WayOfGiving | None) -> list[dict[str, Any]]:
    """The gates that hold this back by this way, drawn where the button would be."""
    if way is None:
        return []
    position, review = found.position, request.entered.review
    closed = position.ask("panel_update_given", person=member.id, meeting=found.meeting.id, channel=way.channel)
    if not closed and way.how in ("phone", "visit"):
        closed = position.ask("call_made", person=member.id, channel=way.channel)
    if not closed:
        return []
    family = {each.id: each.name for each in found.members}
    title = f"Telling {member.called} {way.words}"
    labels = labels_of(review.id)
    return [gate_box(title, closed, review=review.id, family=family, labels=labels, can=request.entered.can)]
