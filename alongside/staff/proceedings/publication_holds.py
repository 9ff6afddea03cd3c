"""Holds on publication: who asked, what must wait, since when, when it is looked at again, what the family heard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.families.tell_hold import tell_hold
from alongside.acts.proceedings.place_publication_hold import place_publication_hold
from alongside.acts.proceedings.release_publication_hold import release_publication_hold
from alongside.acts.proceedings.review_publication_hold import review_publication_hold
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day, day_year
from alongside.pages.question import question
from alongside.people.words import words_with
from alongside.reading.closed_words import said as plain
from alongside.reading.reviews import position_now
from alongside.staff.families.about_person import ByAWay, about_person, way_field
from casebook import Entry, Position

Row = dict[str, Any]
SCOPES = {
    "publication": "Publication",
    "panel_copy": "Publication, and the copy for the National Panel",
    "whole_review": "The whole review",
}


class PlacePublicationHold(SeenAndOnce, Form):
    """Who asked, what waits, why, and what may be said."""

    asked_by = ChoiceField(
        "Who asked for it?",
        choices=[
            ("police", "The police"),
            ("crown_prosecution_service", "The Crown Prosecution Service"),
            ("coroner", "The coroner"),
            ("court", "A court"),
            ("partnership", "We did"),
        ],
        missing="Say who asked for the hold.",
    )
    scope = ChoiceField("What must wait?", choices=list(SCOPES.items()), missing="Say what must wait.")
    reason = LongTextField(
        "Why?", hint="Only those who keep this review read it.", rows=3, missing="Say why in a sentence."
    )
    words = LongTextField(
        "What may each family member be told?",
        hint="In words agreed with whoever asked. They are owed it; waiting must not become silence.",
        rows=4,
        missing="Write the words agreed for the family.",
    )
    on = DayField("Since when?", missing="Say since when.")


class LookAtPublicationHold(SeenAndOnce, Form):
    """What became of it."""

    outcome = ChoiceField(
        "Is it still needed?",
        choices=[("stays", "Yes, it stays"), ("ends", "No, those who asked for it lifted it")],
        missing="Say whether it stays.",
    )
    words = LongTextField("What did they say or write?", rows=3, optional=True)
    on = DayField("When was that said?", missing="Say when that was said.")


class TellHold(SeenAndOnce, ByAWay, Form):
    """Which way, what was said, and when."""

    channel = way_field("How were they told?")
    words = LongTextField("What were they told?", rows=5, missing="Write down what they were told.")
    on = DayField("When?", missing="Say when they were told.")


@dataclass(frozen=True, slots=True)
class PublicationHold:
    """One hold on publication as its page shows it."""

    id: str
    scope: str
    asked_by: str
    since: date
    reason: str
    words: str
    lifted_on: date | None


def place_hold(request: HttpRequest) -> HttpResponse:
    """Ask for the hold and place it."""
    review = request.entered.review
    return question(
        request,
        "staff/proceedings/place_publication_hold.jinja",
        PlacePublicationHold,
        act=lambda doing, said: place_publication_hold(
            doing,
            scope=said["scope"],
            asked_by=said["asked_by"],
            reason=said["reason"],
            words=said["words"],
            on=said["on"],
        ),
        then=reverse("staff:proceedings", args=[review.id]),
        initial={"on": clock.today()},
    )


def publication_hold(request: HttpRequest, publication_hold: str) -> HttpResponse:
    """Ask whether it is still needed, and record the answer."""
    review = request.entered.review
    found = _found(request, publication_hold)

    def act(doing: Doing, said: Row) -> None:
        who = {"hold": publication_hold, "approver": request.entered.user.id, "on": said["on"]}
        if said["outcome"] == "ends":
            release_publication_hold(doing, words=said["words"] or "", **who)
        else:
            review_publication_hold(doing, **who)

    return question(
        request,
        "staff/proceedings/publication_hold.jinja",
        LookAtPublicationHold,
        act=act,
        then=reverse("staff:proceedings", args=[review.id]),
        context={"hold": found},
        initial={"on": clock.today()},
    )


def tell_publication_hold(request: HttpRequest, publication_hold: str, person: str) -> HttpResponse:
    """Record that this person was told, in the agreed words."""
    found = _found(request, publication_hold)
    to_all = reverse("staff:proceedings", args=[request.entered.review.id])

    def act(doing: Doing, said: Row) -> None:
        how = {"channel": said["channel"], "words": said["words"], "on": said["on"]}
        tell_hold(doing, person=person, hold=publication_hold, **how)

    return about_person(
        request,
        person,
        "staff/proceedings/tell_publication_hold.jinja",
        TellHold,
        act=act,
        ask="hold_told",
        ask_fields={"hold": publication_hold},
        ways=True,
        then=to_all,
        context={"hold": found, "back_to": {"text": "Back to courts and inquests", "href": to_all}},
        initial={"words": found.words},
    )


def holds_shown(review: str, position: Position, names: dict[str, str]) -> list[Row]:
    """Each hold on publication with what is owed about it, the newest first. One query."""
    return [_shown(review, position, each, names) for each in _holds(review, position)]


def _holds(review: str, position: Position) -> list[PublicationHold]:
    placed = position.facts("publication_hold_placed")[::-1]
    kept = words_with(review, [entry.fact.fields.get(name) for entry in placed for name in ("reason", "words")])
    return [_hold(position, entry, kept) for entry in placed]


def _hold(position: Position, entry: Entry, kept: dict[str, str]) -> PublicationHold:
    fields = entry.fact.fields
    lifted = position.latest("publication_hold_released", hold=fields["hold"])
    return PublicationHold(
        id=str(fields["hold"]),
        scope=SCOPES[str(fields["scope"])],
        asked_by=plain(fields["asked_by"]),
        since=entry.fact.on,
        reason=kept.get(str(fields.get("reason", "")), ""),
        words=kept.get(str(fields.get("words", "")), ""),
        lifted_on=lifted.fact.on if lifted else None,
    )


def _found(request: HttpRequest, hold: str) -> PublicationHold:
    review = request.entered.review
    found = next((each for each in _holds(review.id, position_now(review)) if each.id == hold), None)
    if found is None or found.lifted_on:
        raise Http404
    return found


def _shown(review: str, position: Position, hold: PublicationHold, names: dict[str, str]) -> Row:
    rows: list[Row] = []
    if hold.lifted_on:
        rows.append({"state": "kept", "words": f"Lifted on {day_year(hold.lifted_on)}."})
    else:
        owed = position.duty("publication_hold_reviewed", hold=hold.id)
        by = f" by {day(owed.due)}" if owed and owed.due else ""
        link = {"text": "Look at it again", "href": reverse("staff:publication-hold", args=[review, hold.id])}
        rows.append({"state": "on_hold", "words": f"Ask{by} whether it is still needed.", "link": link})
        for duty in position.duties_of("hold_told", hold=hold.id):
            person = str(duty.about["person"])
            if person in names:
                rows.append(_told(review, hold.id, person, names[person], duty))
    title = f"{hold.scope} on hold, since {day_year(hold.since)}"
    return {"title": title, "asked_by": hold.asked_by, "reason": hold.reason, "rows": rows}


def _told(review: str, hold: str, person: str, name: str, duty: Any) -> Row:
    state = str(duty.state)
    if state in ("kept", "late_kept"):
        return {"state": state, "bold": name, "words": f"was told on {day_year(duty.done_on)}."}
    if state == "due":
        link = {"text": "Tell them", "href": reverse("staff:tell-publication-hold", args=[review, hold, person])}
        shape = "not_kept" if duty.late else "due"
        return {"state": shape, "bold": name, "words": f"is owed word of it by {day(duty.due)}.", "link": link}
    words = {"paused": "may not be reached for now.", "not_wanted": "asked not to hear from us."}
    return {"state": state, "bold": name, "words": words.get(state, "is not to be told.")}
