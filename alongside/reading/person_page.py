"""Everything the page of one family member shows to staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import phonenumbers

from alongside.access.doors import Entered
from alongside.access.roles import Can
from alongside.access.staff_names import staff_names
from alongside.design.words import day, day_year, shortest_day
from alongside.people.models import Words
from alongside.people.sealing import unseal
from alongside.people.ways_to_reach import ways_with
from alongside.people.words import words_with
from alongside.reading.closed_words import said
from alongside.reading.days_to_keep_clear import quiet_times, span
from alongside.reading.families import SAFE, Hold, Member, channels_of, members_of
from alongside.reading.history import Line, labels_of, sentences
from alongside.reading.living_adult import LivingAdult, living_adult, next_for_the_adult
from alongside.reading.next_things import next_thing
from alongside.reading.reviews import position_now
from alongside.reading.where_they_stand import Stands, where_they_stand
from alongside.reading.who_helps import Helper, helpers_of, unconfirmed
from alongside.reading.why_links import WhyLink, why_duty
from casebook import Duty, Position

BRITISH = 44
SOON = 14  # days ahead that the page of a person shows
STATE_WORDS = {
    "safe": "Safe and theirs",
    "not_confirmed": "Not confirmed yet: nothing may go there",
    "unsafe": "Not safe: nothing may go there",
    "not_theirs": "No longer theirs: nothing may go there",
}
STATE_SHAPES = {"safe": "kept", "not_confirmed": "due", "unsafe": "not_kept", "not_theirs": "not_wanted"}
THEIR_WORDS = (
    "said_not_wanted", "said_wanted", "replied", "account_taken", "scope_input_given", "medium_told",
    "quiet_time_asked", "advocate_offer_answered", "meeting_panel_offer_answered", "said_needs_longer",
    "said_had_long_enough", "comment_made",
    "recommendations_talked_through", "recommendation_view_given", "statement_offer_answered", "agreed_to_date",
    "agreed_to_shorter_notice", "going_on_alone_said", "consent_given", "consent_refused",
    "asked_not_to_publish", "complaint_made", "complaint_withdrawn", "asked_alone", "first_contact_made", "call_made",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WayShown:
    """A way to reach them. `value` is empty until somebody asks to see it."""

    id: str
    kind: str
    state: str
    shape: str
    since: str
    notes: str
    value: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What the page draws."""

    member: Member
    apart: list[Member]
    next_things: list[dict[str, Any]]
    promises: list[dict[str, Any]]
    ways: list[WayShown]
    said: list[Line]
    holds: list[dict[str, Any]]
    quiet: list[str]
    contact: str
    advocate: str
    risk: str
    tries: list[str]
    incidents: list[str]
    adult: LivingAdult | None
    stands: Stands
    helpers: list[Helper]
    unconfirmed: frozenset[int]
    position: Position


def person_page(entered: Entered, person: str, *, show_ways: bool = False) -> PersonPage | None:
    """The page of one family member; None when nobody of that id is in this review.

    The number of queries is always the same.
    """
    review = entered.review
    position = position_now(review)
    members = members_of(review, position)
    member = next((each for each in members if each.id == person), None)
    if member is None:
        return None
    keeps = Can.KEEP_REVIEW in entered.can
    labels = labels_of(review.id)
    names = staff_names([member.contact, member.deputy, member.advocate])
    return PersonPage(
        member=member,
        apart=[other for other in members if other.id in member.apart],
        next_things=[
            *next_for_the_adult(position, member, review.id, entered.can),
            *_next_things(entered, position, member, labels),
        ],
        promises=_promises(review.id, position.promises_to(person), labels),
        ways=_ways(review.id, position, person, show_ways, keeps),
        said=sentences(review, reversed(position.facts(*THEIR_WORDS, person=person)), can=entered.can),
        holds=_holds(review.id, position, member) if keeps else [],
        quiet=[span(first, last) for _, first, last in quiet_times(position, person)],
        contact=_contact(member, names),
        advocate=_advocate(member, names),
        risk=_risk(position, person),
        tries=[shortest_day(entry.fact.on) for entry in position.facts("contact_attempted", person=person)],
        incidents=_incidents(review.id, person) if keeps else [],
        adult=living_adult(position, member),
        stands=where_they_stand(position, member),
        helpers=helpers_of(review, position, person),
        unconfirmed=frozenset(entry.number for entry in unconfirmed(position, person)),
        position=position,
    )


def _next_things(entered: Entered, position: Position, member: Member, labels: dict[str, str]) -> list[dict[str, Any]]:
    """What is due to this person now, latest first, each with its page."""
    open_now = [
        duty
        for duty in (*position.promises_to(member.id), *position.clocks)
        if duty.about.get("person") == member.id and str(duty.state) == "due" and _is_near(duty, position.today)
    ]
    seen: set[str] = set()
    rows = []
    for duty in sorted(open_now, key=lambda each: (each.due is None, each.due, each.rule)):
        link = next_thing(duty.rule, entered.review.id, duty.about, entered.can, offered=bool(duty.tried))
        if link["href"] in seen:
            continue
        seen.add(link["href"])
        when = f"by {day(duty.due)}" if duty.due else "no date"
        rows.append(
            {
                "state": "not_kept" if duty.late else "due",
                "words": f"{_filled(duty, member, labels)}: {when}.",
                "link": link,
                "why": _why(entered.review.id, duty, f"{duty.promises or duty.staff_see}, {when}"),
            }
        )
    return rows


def _is_near(duty: Duty, today: date) -> bool:
    """Within two weeks; or without a day, where the first move is ours."""
    if duty.due is not None:
        return duty.due <= today + timedelta(days=SOON)
    return duty.rule in ("advocate_offered", "preferred_medium", "scope_input_asked")


def _in_order(duties: tuple[Duty, ...]) -> list[Duty]:
    order = {"not_kept": 0, "due": 1, "paused": 2}
    return sorted(
        (duty for duty in duties if str(duty.state) != "fell_away"),
        key=lambda duty: (order.get(str(duty.state), 3), -duty.opened_on.toordinal()),
    )


OPEN = ("not_kept", "due", "going_on", "paused", "on_hold")


def _promises(review: str, duties: tuple[Duty, ...], labels: dict[str, str]) -> list[dict[str, Any]]:
    """Those still open one by one, then what is settled: the same promise settled in the same way is one row."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for number, duty in enumerate(_in_order(duties)):
        state = _state(duty)
        key = (duty.promises, str(number) if state in OPEN else state)
        if key in rows:
            rows[key]["times"] += 1
            continue
        rows[key] = {
            "state": state,
            "words": duty.promises,
            "word": "Not kept yet" if state == "not_kept" and str(duty.state) == "due" else "",
            "more": _promise_more(duty, labels),
            "why": _why(review, duty, duty.promises),
            "times": 1,
            "open": state in OPEN,
        }
    return list(rows.values())


def _why(review: str, duty: Duty, of: str) -> WhyLink:
    return why_duty(review, duty.rule, duty.about, of, since=duty.opened_on)


def _state(duty: Duty) -> str:
    state = str(duty.state)
    if state == "due" and duty.late:
        return "not_kept"
    return "going_on" if state == "due" and duty.rule == "long_enough_with_draft" else state


def _promise_more(duty: Duty, labels: dict[str, str]) -> str:
    about = f"Draft {labels[str(duty.about['version'])]}. " if str(duty.about.get("version")) in labels else ""
    if duty.done_on:
        return f"{about}{day_year(duty.done_on)}."
    if duty.due:
        return f"{about}By {day_year(duty.due)}."
    tried = f" Tried {shortest_day(duty.tried[-1])}." if duty.tried else ""
    return f"{about}Since {day_year(duty.opened_on)}, with no date.{tried}"


def _filled(duty: Duty, member: Member, labels: dict[str, str]) -> str:
    version = labels.get(str(duty.about.get("version", "")), "")
    filled = {"{name}": member.called, "{version}": version, "{days}": "", "{who}": "those who help"}
    said = duty.staff_see
    for name, words in filled.items():
        said = said.replace(name, words)
    return said


def _ways(review: str, position: Position, person: str, show: bool, keeps: bool) -> list[WayShown]:
    channels = channels_of(position, person)
    kept = ways_with(review, [channel.id for channel in channels]) if keeps else {}
    shown = []
    for channel in channels:
        way = kept.get(channel.id)
        kinds = " or ".join(said(kind) for kind in channel.kinds)
        shown.append(
            WayShown(
                id=channel.id,
                kind=f"{kinds[:1].upper()}{kinds[1:]}",
                state=STATE_WORDS[channel.state],
                shape=STATE_SHAPES[channel.state],
                since=day_year(channel.since) if channel.since else "",
                notes=way.notes if way and channel.state == SAFE else "",
                value=_to_read(way.value) if way and show else "",
            )
        )
    return shown


def _to_read(value: str) -> str:
    """A telephone number as it is rung from here (01632 960118); anything else as it was kept."""
    if not value.startswith("+"):
        return value
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    home = number.country_code == BRITISH
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(number, style))


def _holds(review: str, position: Position, member: Member) -> list[dict[str, Any]]:
    kept = words_with(review, [hold.reason for hold in member.holds])
    return [
        {
            "id": hold.id,
            "words": f"{said(hold.scope)}, asked for by {said(hold.asked_by)} on {day_year(hold.placed_on)}",
            "reason": kept.get(hold.reason, ""),
            "told": _told_of(position, member, hold),
        }
        for hold in member.holds
    ]


def _told_of(position: Position, member: Member, hold: Hold) -> str:
    """When it is looked at again, and what they were told meanwhile: a hold never becomes silence."""
    look = position.duty("hold_reviewed", person=member.id, hold=hold.id)
    said = [f"To be looked at again by {day(look.due)}."] if look and str(look.state) == "due" and look.due else []
    placed = position.latest("contact_hold_placed", person=member.id, hold=hold.id)
    letter = position.latest("holding_letter_sent", person=member.id)
    if letter is not None and placed is not None and letter.number > placed.number:
        said.append(f"A holding letter went on {day_year(letter.fact.on)}.")
    elif placed is not None and placed.fact.fields.get("holding_letter") == "barred":
        said.append("Those who asked for it do not allow even a letter.")
    elif hold.scope != "open":
        said.append("No holding letter has gone yet.")
    return " ".join(said)


def _contact(member: Member, names: dict[str, str]) -> str:
    if member.contact not in names:
        return ""
    deputy = f"; {names[member.deputy]} stands in" if member.deputy in names else ""
    return f"{names[member.contact]}{deputy}"


def _advocate(member: Member, names: dict[str, str]) -> str:
    if member.advocate not in names or member.advocate_since is None:
        return ""
    return f"{names[member.advocate]}, since {day_year(member.advocate_since)}"


def _risk(position: Position, person: str) -> str:
    checked = position.latest("contact_risk_checked", person=person)
    event = position.latest("risk_event_recorded", "order_ran_out", person=person)
    if checked is None:
        return "Not checked yet"
    outcome = (
        "we may get in touch" if checked.fact.fields.get("outcome") == "go_ahead" else "we may get in touch, with care"
    )
    if event is not None and event.number > checked.number:
        return f"Checked {day_year(checked.fact.on)}; something has happened since, so a new check is needed"
    return f"Checked {day_year(checked.fact.on)}: {outcome}"


def _incidents(review: str, person: str) -> list[str]:
    rows = (
        Words.objects.filter(review_id=review, person=person, sort="incident")
        .order_by("kept_at")
        .values_list("id", "text", "kept_at")
    )
    return [f"{day_year(kept_at)}: {unseal(review, text, f'words:{row_id}')}" for row_id, text, kept_at in rows]
