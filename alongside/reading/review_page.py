"""Everything the page of one review shows: where it stands, its clocks, its promises to each person, and what
cannot go ahead yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.doors import Entered
from alongside.access.models import Membership
from alongside.access.roles import ROLES
from alongside.design.addresses import address
from alongside.design.words import count_word, day, day_year, names, shortest_day
from alongside.people.people import About, subject_of
from alongside.reading.days_to_keep_clear import days_to_keep_clear, quiet_times, span
from alongside.reading.families import Member, members_of
from alongside.reading.history import labels_of
from alongside.reading.ledger_cells import cells_of, column_names, deciders_of
from alongside.reading.next_things import next_thing
from alongside.reading.review_gates import review_gates
from alongside.reading.reviews import full_reference, position_now
from alongside.reading.rules import rule_in_use
from alongside.reading.why_links import why_duty
from alongside.tenancy.standing_question import StandingQuestion
from casebook import Duty, Position

_places = StandingQuestion(
    lambda review: Membership.objects.filter(review_id=review, ended_on__isnull=True).values_list(
        "id", "user_id", "user__name", "role", "person"
    )
)


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works on the review."""

    place: str
    user: str
    name: str
    role: str
    says: str
    person: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What the page draws."""

    kicker: str
    called: str
    about: About
    sentence: str
    stages: list[dict[str, Any]]
    clocks: list[dict[str, Any]]
    clear: list[str]
    quiet: list[str]
    columns: list[str]
    people: list[dict[str, Any]]
    gates: list[dict[str, Any]]
    workers: list[Worker]
    members: list[Member]
    position: Position


def review_page(entered: Entered) -> ReviewPage:
    """The page of the review that was entered.

    The number of queries is the same however many people and entries it has.
    """
    review = entered.review
    position = position_now(review)
    about = subject_of(review.id)
    members = members_of(review, position)
    labels = labels_of(review.id)
    family = {member.id: member.name for member in members}
    gates = review_gates(entered, position, family, labels)
    deciders = deciders_of(position)
    published = f" Published name: {about.published_name}." if about.published_name else ""
    return ReviewPage(
        kicker=f"{full_reference(review)}.{published}",
        called=about.called,
        about=about,
        sentence=_sentence(position, members, labels, gates),
        stages=_stages(position),
        clocks=_clocks(position, entered),
        clear=[clear.words for clear in days_to_keep_clear(position)],
        quiet=[
            f"{family[person]}, {span(first, last)}"
            for person, first, last in quiet_times(position)
            if person in family
        ],
        columns=column_names(),
        people=[_row(review.id, position, member, members, deciders) for member in members],
        gates=gates,
        workers=workers_on(review.id),
        members=members,
        position=position,
    )


def workers_on(review_id: str) -> list[Worker]:
    """Who has a place in this review, by role. One query."""
    order = list(ROLES)
    places = sorted(_places(review=review_id), key=lambda place: (order.index(place[3]), place[2]))
    return [
        Worker(place, user, name, ROLES[role].title, ROLES[role].says, person)
        for place, user, name, role, person in places
    ]


def _row(
    review: str, position: Position, member: Member, members: list[Member], deciders: dict[str, str]
) -> dict[str, Any]:
    called = {other.id: other.called for other in members}
    more = [member.known.relation]
    if member.apart:
        more.append(f"kept apart from {names(called[other] for other in member.apart if other in called)}")
    if member.turns_eighteen_on and member.turns_eighteen_on > position.today:
        more.append("a child")
    if member.died_on:
        more.append("has died")
    if member.excluded:
        more.append("not involved for now")
    return {
        "name": member.name,
        "href": address("staff:person", review, member.id),
        "more": "; ".join(filter(None, more)),
        "cells": cells_of(position, member.id, review=review, name=member.name, deciders=deciders),
    }


def _sentence(position: Position, members: list[Member], labels: dict[str, str], gates: list[dict[str, Any]]) -> str:
    """One line of where it stands: whom the draft is with, what is shut, which promise is not kept."""
    called = {member.id: member.called for member in members}
    said = []
    ready = position.latest("draft_version_ready")
    if ready is not None and position.latest("executive_signed") is None:
        version = ready.fact.fields["version"]
        waiting = [
            str(duty.about["person"])
            for duty in position.duties_of("long_enough_with_draft", version=version)
            if str(duty.state) == "due" and str(duty.about["person"]) in called
        ]
        opened = {str(entry.fact.fields["person"]) for entry in position.facts("draft_opened_to", version=version)}
        reading = [called[person] for person in waiting if person in opened]
        without = [called[person] for person in waiting if person not in opened]
        label = f"Draft {labels.get(str(version), str(version))}"
        if reading:
            said.append(f"{label} is with {names(reading)}.")
        if without:
            said.append(f"{'It' if reading else label} is not opened to {names(without)} yet.")
    elif position.stage is not None and position.stage.begun_on is not None:
        said.append(f"{position.stage.staff_see} since {day(position.stage.begun_on)}.")
    if gates:
        said.append("It cannot go to the Sub-Group yet." if gates[0].get("name") == "subgroup" else "")
    late = [duty for duty in position.duties if duty.nature == "promise" and str(duty.state) == "due" and duty.late]
    whose = list(
        dict.fromkeys(called[str(duty.about["person"])] for duty in late if str(duty.about.get("person")) in called)
    )
    if whose:
        verb = "is" if len(late) == 1 else "are"
        said.append(f"{count_word(len(late), 'promise').capitalize()} to {names(whose)} {verb} not kept yet.")
    return " ".join(filter(None, said)) or "Nothing has been recorded yet."


def _stages(position: Position) -> list[dict[str, Any]]:
    here = position.stage.name if position.stage else ""
    reached = [stage.name for stage in position.stages].index(here) if here else -1
    shown = []
    for number, stage in enumerate(position.stages):
        state = "here" if stage.name == here else "done" if number < reached else "ahead"
        if state == "done" and stage.begun_on is None:
            continue  # a step this review never took
        when = ""
        if stage.begun_on is not None:
            when = f"Here since {shortest_day(stage.begun_on)}" if state == "here" else shortest_day(stage.begun_on)
        shown.append({"title": stage.staff_see, "state": state, "when": when})
    return shown


# clocks of the whole review that stand under its stages; those about one person stand on that person's page
OF_THE_REVIEW = (
    "national_panel_notified", "rapid_review", "rapid_review_from_notice", "review_published", "review_finished",
    "panel_copy", "annual_report", "online_for_a_year",
)  # fmt: skip
CALENDARS = {"england-and-wales": "England and Wales"}
SHORT = {
    "review_published": "Six months end on",
    "review_finished": "Six months end on",
    "national_panel_notified": "Notify the National Panel by",
    "rapid_review": "Rapid review by",
    "rapid_review_from_notice": "Rapid review by",
    "panel_copy": "Panel copy by",
    "annual_report": "Annual report by",
    "online_for_a_year": "Stays public until",
}


def _clocks(position: Position, entered: Entered) -> list[dict[str, Any]]:
    return [
        _clock(duty, duty.due, entered)
        for duty in position.clocks
        if duty.rule in OF_THE_REVIEW and str(duty.state) == "due" and duty.due is not None
    ]


def _clock(duty: Duty, due: date, entered: Entered) -> dict[str, Any]:
    note = {"to_be_confirmed": "; not confirmed in the original", "local_default": ""}.get(
        duty.source.get("status", ""), ""
    )
    last, calendar = duty.last_working_day, CALENDARS.get(duty.calendar, duty.calendar)
    working = f" The last working day before it is {day(last)}." if last and last != due else ""
    return {
        "state": "not_kept" if duty.late else "due",
        "bold": f"{SHORT[duty.rule]} {day_year(due)}.",
        "words": f"{duty.staff_see}.{working}",
        "source": f"{duty.source.get('document', '')}{note}. Bank holidays: {calendar}.",
        "link": next_thing(duty.rule, entered.review.id, duty.about, entered.can),
        "rule": rule_in_use(duty),
        "why": why_duty(entered.review.id, duty.rule, duty.about, duty.staff_see, since=duty.opened_on),
    }
