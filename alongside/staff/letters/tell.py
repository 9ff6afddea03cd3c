"""Tell somebody something: choose the way, see exactly what they get, then send it, print it, or say it and record it.

Every page from which a family member is told something is this page, at its own address: `telling("panel_date",
"meeting")` tells what panel_date says about the meeting that the address names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.doors import View
from alongside.access.viewing import note_viewing
from alongside.access.ways_in import way_in_of
from alongside.acts.desk import Doing
from alongside.acts.letters.facts_told import Giving
from alongside.acts.letters.given import TO_THE_LEFT_OUT, WITH_WORDS_FOR_ALL, gates_against
from alongside.acts.letters.print_letter import print_letter
from alongside.acts.letters.send_by_email import send_by_email
from alongside.acts.letters.tell import tell as record_told
from alongside.documents.as_html import html
from alongside.letters import Letter
from alongside.letters.copies import Written, copies_of, next_place
from alongside.letters.source import source
from alongside.pages.question import Act, Said, question
from alongside.people.people import subject_of
from alongside.people.ways_to_reach import ways_with
from alongside.reading.before_it_goes import as_notes, asked_for_quiet, checks_of
from alongside.reading.families import Member
from alongside.reading.gates import gate_box
from alongside.reading.history import labels_of
from alongside.reading.letter_to import letter_to
from alongside.reading.tellings import Reader, telling_of
from alongside.reading.ways_of_giving import WayOfGiving, ways_of_giving, wish_of
from alongside.staff.families.about_person import family_of
from alongside.staff.letters.after_telling import GUIDE, back_from, words_page
from alongside.staff.letters.front_page import front_page
from alongside.staff.letters.give_forms import FORMS
from alongside.staff.letters.kindly import kindly
from alongside.staff.letters.told_before import told_before

NONE = "-"
"""Stands in an address where something is about nothing else."""


@dataclass(frozen=True)
class ToTell:
    """What a page of telling is about: the person, the family, and the letter with the words written so far."""

    letter: str
    reader: Reader
    member: Member
    members: list[Member]
    place: str
    copy: Written | None

    @property
    def heading(self) -> str:
        return source(self.letter).tell.format(name=self.member.called)

    @property
    def wants_words(self) -> bool:
        """Nothing can go yet: whoever tells it has to write something first."""
        if self.letter in WITH_WORDS_FOR_ALL:
            return not self.reader.text
        needed = any(not need.may_be_left_out for need in source(self.letter).asked)
        return needed and self.copy is None

    def address(self, name: str, *more: str) -> str:
        about = self.reader.about or NONE
        return reverse(f"staff:{name}", args=[self.reader.review.id, self.member.id, self.letter, about, *more])


def telling(letter: str, about: str = "") -> View:
    """The page that tells what this letter says; `about`: the part of its address that names what it is about."""

    def page_of_telling(request: HttpRequest, person: str, **named: str) -> HttpResponse:
        return tell(request, person, letter, named.get(about, ""))

    return page_of_telling


def tell(request: HttpRequest, person: str, letter: str, about: str, kind: str = "", channel: str = "") -> HttpResponse:
    """Draw the page for one way (the one they wish for, unless the address names another) and do it when pressed."""
    too_early = why_too_early(request, person, letter, about)
    if too_early:
        return render(request, "staff/letters/not_yet.jinja", too_early)
    found = what_to_tell(request, person, letter, about)
    if found.wants_words:
        return HttpResponseRedirect(words_page(request, found))
    ways = ways_of_giving(found.reader.position, found.member.known)
    way = chosen_way(ways, kind, channel)
    method = method_of(way)
    written = letter_now(request, found, way)
    review, position = found.reader.review, found.reader.position
    checks = checks_of(position, subject_of(review.id), found.members, found.member, written.text_of_letter())
    has_way_in = way_in_of(found.reader.review, person) is not None
    back = back_from(request, found.letter, found.reader.about, person)
    by = ways_with(found.reader.review.id, [way.channel]).get(way.channel) if way and method == "said" else None
    if by is not None:
        note_viewing(request.entered, "addresses", person)
    return question(
        request,
        "staff/letters/tell.jinja",
        FORMS[method],
        act=kindly(_act(request, found, way)),
        then=reverse("staff:letters-to-post") if method == "post" else back["href"],
        initial={"on": clock.today()},
        context={
            "found": found,
            "member": found.member,
            "letter": written,
            "lead": source(letter).lead,
            "script": html(written.script(request.entered.user.name), first_heading=2),
            "way": way,
            "way_note": by,
            "method": method,
            "ways": ways,
            "wish": wish_of(found.member.known),
            "given": found.copy is not None and found.copy.given_at is not None,
            "copy": found.copy,
            "before": told_before(found.reader.review, letter, found.reader.about, person),
            "way_in": has_way_in,
            "stopped": [check.words for check in checks if check.stops],
            "shut": _shut(request, found, way),
            "checks": as_notes(checks),
            "apart": [other.called for other in found.members if other.id in found.member.apart],
            "back_to": back,
            "words_at": words_page(request, found) if source(letter).asked or letter in WITH_WORDS_FOR_ALL else "",
            **({"guide_says": GUIDE[letter]} if letter in GUIDE else {}),
            "on_paper": letter == "draft_shared" and found.reader.answers(letter).get("how") == "paper",
        },
        quiet=asked_for_quiet(found.reader.position, person),
        called=found.member.called,
    )


def why_too_early(request: HttpRequest, person: str, letter: str, about: str) -> dict[str, Any]:
    """What the page says where there is nothing to tell yet, and will be; empty where there is, or never will be."""
    kind = telling_of(letter)
    if kind is None:
        raise Http404
    position, _, member = family_of(request, person)
    reader = Reader(request.entered.review, position, member.known, "" if about == NONE else about)
    words = "" if kind.there_is(reader) else kind.not_yet(reader)
    if member.excluded and letter not in TO_THE_LEFT_OUT:
        words = f"The Panel decided not to involve {member.called} for now. Nothing of the review goes to them."
    back = {"back_to": back_from(request, letter, reader.about, person)}
    return {"heading": source(letter).tell.format(name=member.called), "words": words, **back} if words else {}


def what_to_tell(request: HttpRequest, person: str, letter: str, about: str) -> ToTell:
    """What the address names. Raises Http404 for another person's, and where there is nothing to tell."""
    kind = telling_of(letter)
    if kind is None:
        raise Http404
    position, members, member = family_of(request, person)
    review = request.entered.review
    reader = Reader(review, position, member.known, "" if about == NONE else about)
    if not reader.about:
        reader = replace(reader, about=kind.about_now(reader))
    if not kind.there_is(reader):
        raise Http404
    place = kind.place(reader) if kind.place else next_place(review, letter, reader.about, person)
    copies = {copy.person: copy for copy in copies_of(review, letter, place)}
    written = copies.get(person) or copies.get("")
    return ToTell(
        letter, replace(reader, text=written.text if written else ""), member, members, place, copies.get(person)
    )


def letter_now(request: HttpRequest, found: ToTell, way: WayOfGiving | None) -> Letter:
    """The letter as it would go now: with their address only where it goes by post."""
    channel = way.channel if way is not None and way.by_post else ""
    return letter_to(found.reader, found.letter, channel=channel, dated=clock.today(), address=front_page(request))


def chosen_way(ways: list[WayOfGiving], kind: str, channel: str) -> WayOfGiving | None:
    """The way the address names, else the one they wish for. Raises Http404 for one that is not theirs and safe."""
    if not kind:
        return ways[0] if ways else None
    found = next((way for way in ways if (way.kind, way.channel) == (kind, channel)), None)
    if found is None:
        raise Http404
    return found


def method_of(way: WayOfGiving | None) -> str:
    """What is done: email, post, text, or said (by phone, face to face, through somebody)."""
    if way is None:
        return "said"
    return {"email": "email", "post": "post", "prison": "post", "text": "text"}.get(way.kind, "said")


def _act(request: HttpRequest, found: ToTell, way: WayOfGiving | None) -> Act:
    if way is None:
        return _no_way
    about: dict[str, Any] = {
        "letter": found.letter, "about": found.reader.about, "person": found.member.id, "channel": way.channel,
        "address": front_page(request),
    }  # fmt: skip

    def by_email(doing: Doing, said: Said) -> None:
        to = ways_with(found.reader.review.id, [way.channel])[way.channel].value
        send_by_email(doing, **about, to=to)

    def by_post(doing: Doing, said: Said) -> None:
        print_letter(doing, **about)

    def by_word(doing: Doing, said: Said) -> None:
        record_told(doing, **about, kind=way.how, on=said["on"], heard=said.get("heard", ""))

    return {"email": by_email, "post": by_post}.get(method_of(way), by_word)


def _no_way(doing: Doing, said: Said) -> None:
    raise Http404


def _shut(request: HttpRequest, found: ToTell, way: WayOfGiving | None) -> list[dict[str, Any]]:
    """The gates that hold this back by this way, drawn where the button would be."""
    if way is None:
        return []
    closed = gates_against(Giving(found.reader, found.letter, way.how, way.channel))
    if not closed:
        return []
    review = found.reader.review
    family = {each.id: each.name for each in found.members}
    title = f"Telling {found.member.called} {way.words}"
    labels, can = labels_of(review.id), request.entered.can
    return [gate_box(title, closed, review=review.id, family=family, labels=labels, can=can)]
