"""What stands between a signed report and the public page, in the order of the work, and whom it still waits for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.documents.kept_publication import PAGE_WORDS, newest_content
from alongside.documents.public_page import PageWords, words_from_bytes
from alongside.reading.families import Member
from alongside.reading.reviews import said_of_type
from alongside.record.models import Review
from casebook import Entry, Position


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the publication of one review is. `day`: set and standing; `signed`: the version the Executive signed last.

    `sent`: when exactly that text went to the National Panel; `file`: the newest file, `signers`: user ids of those who
    signed it; `bundled`: report and statements are together as they stand; `published`: when.
    """

    day: date | None
    called_off: date | None
    signed: str
    signed_on: date | None
    sent: date | None
    needs_panel_copy: bool
    file: str
    made_on: date | None
    clean: bool
    signers: tuple[str, ...]
    press: bool
    jigsaw: bool
    bundled_on: date | None
    published: date | None
    taken_down: date | None


def plan_of(review: Review, position: Position) -> Plan:
    """All of it from the record; no query."""
    day, called_off = day_set(position)
    signed = signed_by_every_board(position)
    newest = position.latest("draft_version_ready")
    changed = position.latest("report_text_changed")
    stands = signed is not None and (newest is None or newest.number < signed.number) and not _after(changed, signed)
    sent = position.latest("final_report_sent_to_panel", "improvements_sent_to_panel")
    made = position.latest("publication_file_made")
    published = position.latest("published")
    press = position.latest("press_coverage_named_recorded")
    offline = position.latest("report_taken_offline")
    return Plan(
        day=day,
        called_off=called_off,
        signed=str(signed.fact.fields["version"]) if signed and stands else "",
        signed_on=signed.fact.on if signed and stands else None,
        sent=sent.fact.on if sent and not _after(changed, sent) else None,
        needs_panel_copy=bool(said_of_type(review, "has_the_text_first")),
        file=str(made.fact.fields["file"]) if made else "",
        made_on=made.fact.on if made else None,
        clean=made is not None and _after(position.latest("file_metadata_found_clean"), made),
        signers=_signers(position, made),
        press=press is not None,
        jigsaw=press is not None and _after(position.latest("jigsaw_risk_noted"), press),
        bundled_on=_bundled_on(position),
        published=published.fact.on if published else None,
        taken_down=offline.fact.on if offline and _after(offline, published) else None,
    )


def signed_by_every_board(position: Position) -> Entry | None:
    """The last signature under the version signed last, once every board of the review has signed exactly that one."""
    newest = position.latest("executive_signed")
    if newest is None:
        return None
    version = newest.fact.fields["version"]
    boards = {entry.fact.fields.get("strand") for entry in position.facts("executive_signed", version=version)}
    return newest if None in boards or boards >= set(position.members("strand")) else None


def day_set(position: Position) -> tuple[date | None, date | None]:
    """(the day that stands, the day that was called off last if none stands)."""
    entry = position.latest("publication_date_set", "publication_date_withdrawn")
    if entry is None:
        return None, None
    day = entry.fact.fields["date"]
    if not isinstance(day, date):
        return None, None
    return (day, None) if entry.fact.kind == "publication_date_set" else (None, day)


@dataclass(frozen=True, slots=True)
class Knows:
    """One person and the day of publication.

    `told`: when they heard the day that stands; `owed_change`: they still have to hear that an earlier day is off;
    `near`: it is near a day that matters to them and they have not agreed; `rung`: the last call; `there`: contact on
    the day itself. `left_alone`: wants no contact, is on hold, or said no to details.
    """

    member: Member
    told: date | None
    notice_due: date | None
    owed_change: bool
    near: bool
    agreed: bool
    shorter: bool
    rung: date | None
    there: date | None
    left_alone: str


def who_knows(position: Position, members: list[Member], day: date | None) -> list[Knows]:
    """Each living family member who has a part in it. No query."""
    near = _waiting(position, "kind_date", day)
    return [_knows(position, member, day, near) for member in members if not member.died_on and not member.excluded]


def _waiting(position: Position, gate: str, day: date | None) -> set[str]:
    if day is None:
        return set()
    return {
        person for closed in position.ask("published", date=day) if closed.gate == gate for person in closed.waiting_for
    }


def _knows(position: Position, member: Member, day: date | None, near: set[str]) -> Knows:
    about = {"person": member.id}
    withdrawn = position.latest("publication_date_withdrawn")
    told = position.latest("publication_date_told", **about, date=day) if day else None
    if told and withdrawn and withdrawn.fact.fields["date"] == day and withdrawn.number > told.number:
        told = None
    notice = next((d for d in position.duties_of("publication_notice", **about) if d.about.get("date") == day), None)
    change = [d for d in position.duties_of("publication_change_told", **about) if str(d.state) == "due"]
    rung = position.latest("last_call_made", **about, date=day) if day else None
    there = position.latest("publication_day_contact_made", **about)
    state = str(notice.state) if notice else ""
    alone = {"not_wanted": "wants to hear nothing", "paused": "is on hold"}.get(state, "")
    if not alone and any(hold.scope == "no_contact" for hold in member.holds):
        alone = "is on hold"
    return Knows(
        member=member,
        told=told.fact.on if told else None,
        notice_due=notice.due if notice and state == "due" else None,
        owed_change=bool(change),
        near=member.id in near,
        agreed=bool(day) and position.latest("agreed_to_date", **about, date=day) is not None,
        shorter=bool(day) and position.latest("agreed_to_shorter_notice", **about, date=day) is not None,
        rung=rung.fact.on if rung else None,
        there=there.fact.on if there else None,
        left_alone=alone,
    )


def page_words(review_id: str) -> PageWords | None:
    """The newest words of the public page. One query."""
    kept = newest_content(review_id, PAGE_WORDS)
    return words_from_bytes(kept.content) if kept else None


def how_they_took_part(position: Position, members: list[Member]) -> str:
    """A first draft of “how the family took part”, in small words that count nobody out and name nobody.

    Numbers of promises only where there are enough that none points at one person.
    """
    promises = [duty for duty in position.duties if duty.nature == "promise" and str(duty.state) in COUNTED]
    said = []
    if position.latest("said_had_long_enough"):
        said.append("They read the draft for as long as they needed, before anyone signed it.")
    if position.latest("met_the_panel"):
        said.append("Some of them met the Panel.")
    if position.latest("recommendation_view_given"):
        said.append("They helped to shape what should change.")
    if len(promises) >= ENOUGH_TO_COUNT and len(members) > 1:
        kept, late, broken = (
            sum(1 for d in promises if str(d.state) in states) for states in ({"kept"}, {"late_kept"}, {"not_kept"})
        )
        said.append(
            f"Of {kept + late + broken} promises to them, {kept} were kept, {late} kept late and {broken} not kept."
        )
    return " ".join(said)


COUNTED = {"kept", "late_kept", "not_kept"}
ENOUGH_TO_COUNT = 10


def _after(entry: Entry | None, other: Entry | None) -> bool:
    return entry is not None and other is not None and entry.number > other.number


def _signers(position: Position, made: Entry | None) -> tuple[str, ...]:
    if made is None:
        return ()
    signed = position.facts("anonymisation_signed_off", file=made.fact.fields["file"])
    return tuple(dict.fromkeys(str(entry.fact.fields["by"]) for entry in signed if entry.number > made.number))


def _bundled_on(position: Position) -> date | None:
    """When report and statements were put together, unless something changed since."""
    built = position.latest("bundle_built")
    changed = position.latest(
        "statement_put_in_bundle", "statement_withdrawn", "statement_approved_by_author", "publication_file_made",
        "report_text_changed",
    )  # fmt: skip
    return None if built is None or _after(changed, built) else built.fact.on
