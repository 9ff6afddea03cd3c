"""What is told about taking part: the first letter, an advocate, why we wait, a decision, that the door is open."""

from __future__ import annotations

from datetime import date

from alongside.design.words import day
from alongside.process_files import whose_name
from alongside.reading.decisions import Decision, decisions_of
from alongside.reading.families import member_of, members_of
from alongside.reading.family_promises import EIGHT
from alongside.reading.reviews import type_name
from alongside.reading.tellings.telling import Reader, Telling, Values
from alongside.tenancy.here import here

TRIED = {
    "post": "We sent you a letter",
    "email": "We sent you an e-mail",
    "phone": "We rang you",
    "text": "We sent you a text message",
    "visit": "We came to see you",
    "through_professional": "We asked someone you know to tell you",
}
MEANWHILE = {
    "terms_fixed": "What the review looks at was settled",
    "panel_meeting_held": "The Panel met",
    "draft_version_ready": "A draft of the report was ready to read",
    "recommendations_drafted": "A first list of what should change was written",
    "subgroup_passed": "The Sub-Group agreed to the report",
    "executive_signed": "The report was signed off",
    "published": "The report was published",
}
EIGHT_KEPT = (
    "We got in touch with you early.",
    "We offered you an advocate.",
    "We told you what happened after the meetings of the Panel.",
    "We offered you to meet the Panel.",
    "You had as long as you needed with the draft.",
    "You helped to shape what should change.",
    "You knew when the report would be published.",
    "We offered you to add your own words.",
)
"""The eight promises of the ledger, in its order, as they read once they were kept."""


def review_name(reader: Reader) -> str:
    """The full name of this kind of review."""
    return type_name(reader.review)


def _first_contact(reader: Reader) -> Values:
    decided = reader.position.latest("review_decided")
    partnership = here()
    return {
        "review_name": review_name(reader),
        "decided_on": decided.fact.on if decided else None,
        "decided_by": f"the {partnership.name_for(whose_name(reader.review.types.split()[0]))}",
        "privacy_address": f"{partnership.host}/what-we-keep" if partnership.host else "",
    }


def _is_decided(reader: Reader) -> bool:
    return reader.position.latest("review_decided") is not None


def _scope(reader: Reader) -> Values:
    return {"settled": reader.position.latest("terms_fixed") is not None}


def _holding(reader: Reader) -> Values:
    looks = [duty.due for duty in reader.position.duties_of("hold_reviewed", person=reader.person)
             if str(duty.state) == "due" and duty.due]  # fmt: skip
    ahead = sorted(due for due in looks if due > reader.position.today)
    return {"next_look": ahead[0] if ahead else None}


def _is_on_hold(reader: Reader) -> bool:
    member = member_of(reader.review, reader.position, reader.person)
    return member is not None and bool(member.holds)


def _cannot_reach(reader: Reader) -> Values:
    tries = reader.position.facts("contact_attempted", person=reader.person)
    return {
        "tries": [
            f"{TRIED.get(str(entry.fact.fields['kind']), 'We tried')} on {day(entry.fact.on)}." for entry in tries
        ]
    }


def _was_tried(reader: Reader) -> bool:
    return bool(reader.position.facts("contact_attempted", person=reader.person))


def _missed(reader: Reader) -> dict[str, str]:
    """What happened since they stepped back, for whoever writes it to put right: one line each."""
    since = _away_since(reader)
    told = [
        f"{MEANWHILE[entry.fact.kind]} on {day(entry.fact.on)}."
        for entry in reader.position.facts(*MEANWHILE)
        if since is None or entry.fact.on >= since
    ]
    return {"happened": "\n".join(told)}


def _away_since(reader: Reader) -> date | None:
    left = reader.latest("said_not_wanted")
    return left.fact.on if left else None


def _decision(reader: Reader) -> Decision | None:
    members = members_of(reader.review, reader.position)
    found = decisions_of(reader.review, reader.position, members)
    return next((each for each in found if each.id == reader.about and each.to(reader.person)), None)


def _decided(reader: Reader) -> dict[str, str]:
    """What was decided, by whom, and the reason as it was written down, for whoever tells it to put right."""
    decision = _decision(reader)
    if decision is None:
        return {}
    by = f" {decision.decided_by} decided it, on {day(decision.on)}." if decision.decided_by else ""
    return {"what": f"{decision.title}.{by}", "why": decision.reason}


def _refused(reader: Reader) -> bool:
    return reader.position.latest("public_interest_decided") is not None


def _promises(reader: Reader) -> dict[str, str]:
    """A first draft of what became of each promise, from the ledger, for whoever writes it to put right."""
    states: dict[str, set[str]] = {}
    for duty in reader.position.duties:
        if duty.about.get("person") == reader.person and duty.nature == "promise":
            states.setdefault(duty.rule, set()).add(str(duty.state))
    kept, not_kept = [], []
    for (_, rules), said in zip(EIGHT, EIGHT_KEPT, strict=True):
        became = set().union(*(states.get(rule, set()) for rule in rules))
        if became & {"late_kept", "not_kept"}:
            not_kept.append(f"{said} Not each time, or not in time.")
        elif "kept" in became:
            kept.append(said)
    return {"kept": "\n".join(kept), "not_kept": "\n".join(not_kept)}


FAMILIES = (
    Telling("first_contact", _first_contact, _is_decided),
    Telling("advocate_offer"),
    Telling("scope_question", _scope),
    Telling("holding_letter", _holding, _is_on_hold),
    Telling("cannot_reach_you", _cannot_reach, _was_tried),
    Telling("decision", there_is=lambda reader: _decision(reader) is not None, first_words=_decided),
    Telling("refusal_outcome", there_is=_refused),
    Telling("catch_up", first_words=_missed),
    Telling("door_open"),
    Telling("pause_offer"),
    Telling("proceedings_news"),
    Telling("closing", first_words=_promises),
)
