"""What each family member knows of the day, and the next step with each."""

from __future__ import annotations

from typing import Any

from alongside.design.words import day
from alongside.reading.publication import Knows, Plan
from alongside.reading.why_links import why_duty
from alongside.staff.drafts.of_review import OfReview
from alongside.staff.publication.steps import link

Row = dict[str, Any]


def person_told(of: OfReview, plan: Plan, each: Knows) -> Row:
    """One line: name, shape, words and links."""
    links: list[Row]
    if each.left_alone:
        state = "not_wanted" if "wants" in each.left_alone else "on_hold"
        said, links = f"{each.left_alone[0].upper()}{each.left_alone[1:]}. Not waited for.", []
    elif plan.published:
        state, said, links = _afterwards(of, each)
    else:
        state, said, links = _before(of, plan, each)
    about = {"person": each.member.id, "date": plan.day}
    why = why_duty(of.review.id, "publication_notice", about, f"Notice of the day, {each.member.name}")
    row = {"name": each.member.name, "more": each.member.known.relation, "state": state, "words": said, "links": links}
    return {**row, "why": why} if plan.day else row


def _afterwards(of: OfReview, each: Knows) -> tuple[str, str, list[Row]]:
    if each.there:
        return "kept", "In touch on the day.", []
    return "due", "Be in touch on the day.", [link(of, "Record the contact", "day-contact", each.member.id)]


def _before(of: OfReview, plan: Plan, each: Knows) -> tuple[str, str, list[Row]]:
    person = each.member.id
    said = ["Has to hear that the day changed."] if each.owed_change else []
    links: list[Row] = []
    if plan.day is None:
        said += [] if each.owed_change else ["There is no day to tell yet."]
    elif each.told is None:
        by = f" Tell them by {day(each.notice_due)}." if each.notice_due else ""
        said.append(f"Does not know the day yet.{by}")
    else:
        said.append(f"Told on {day(each.told)}.")
        said.append(f"Rung on {day(each.rung)}." if each.rung else "To be rung the working day before.")
    said += ["The day is near one that matters to them, and they have not agreed to it."] if each.near else []
    said += ["Agreed to the day."] if each.agreed else []
    said += ["Agreed to hear it late."] if each.shorter else []
    if each.owed_change or (plan.day and each.told is None):
        links.append(link(of, "Tell them", "tell-date-of-publication", person))
    if plan.day and not each.agreed and (each.near or each.told is None):
        links.append(link(of, "Record that they agree", "agreed-date", person))
    if plan.day and each.told and not each.rung:
        links.append(link(of, "Record the call", "last-call", person))
    return _state(plan, each), " ".join(said), links


def _state(plan: Plan, each: Knows) -> str:
    if each.owed_change or each.near:
        return "due"
    if plan.day is None:
        return "later"
    return "kept" if each.told else "due"
