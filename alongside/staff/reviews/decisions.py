"""Decisions the family is owed with their reasons: who has been told, and telling each person each of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day, day_year
from alongside.people.people import subject_of
from alongside.reading.decisions import Decision, Telling, decisions_of
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.staff.families.about_person import family_of
from alongside.staff.letters.tell import tell

# decisions that are told on a page of their own: its name, and a last part of the address that is always the same
ELSEWHERE = {"public_interest_decided": ("told", "refusal-outcome")}


def decisions(request: HttpRequest) -> HttpResponse:
    """Each decision with its reason, and each person who is owed it."""
    review = request.entered.review
    position = position_now(review)
    found = decisions_of(review, position, members_of(review, position))
    keeps = Can.KEEP_REVIEW in request.entered.can
    context = {
        "called": subject_of(review.id).called,
        "within": position.process.settings["decision_told_within"].on(position.today),
        "decisions": [
            {
                "title": each.title,
                "on": day_year(each.on),
                "by": each.decided_by,
                "reason": each.reason if keeps else "",
                "rows": [_row(review.id, each, telling, keeps) for telling in each.tellings],
            }
            for each in found
        ],
    }
    return render(request, "staff/reviews/decisions.jinja", context)


def tell_decision(request: HttpRequest, decision: str, person: str) -> HttpResponse:
    """One decision and one person: tell it, with its reason; or how they were told, and what is still to be told."""
    position, members, _ = family_of(request, person)
    review = request.entered.review
    found = decisions_of(review, position, members)
    wanted = next((each for each in found if each.id == decision and each.kind not in ELSEWHERE), None)
    telling = wanted.to(person) if wanted else None
    if wanted is None or telling is None or wanted.kind == "pseudonym_decided":
        raise Http404
    if telling.told_on is None or request.method == "POST":
        return tell(request, person, "decision", decision)
    others = [each for each in found if each is not wanted and person in {t.member.id for t in each.still_to_tell}]
    context = {
        "decision": wanted,
        "telling": telling,
        "member": telling.member,
        "row": _row(review.id, wanted, telling, keeps=False),
        "others": [_other(review.id, each, person) for each in others],
        "back_to": {"text": "Back to the decisions", "href": reverse("staff:decisions", args=[review.id])},
    }
    return render(request, "staff/reviews/decision_told.jinja", context)


def _row(review: str, decision: Decision, telling: Telling, keeps: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "state": "not_kept" if telling.state == "due" and telling.late else telling.state,
        "bold": telling.member.name,
        "words": _stands(telling),
    }
    if keeps and telling.state == "due":
        row["link"] = {"text": "Tell them", "href": _address(review, decision, telling.member.id)}
    elif keeps and telling.told_on and decision.kind not in (*ELSEWHERE, "pseudonym_decided"):
        row["link"] = {"text": "What they were told", "href": _address(review, decision, telling.member.id)}
    return row


def _stands(telling: Telling) -> str:
    if telling.told_on:
        how = f" ({telling.how})" if telling.how else ""
        by = f" by {telling.told_by}" if telling.told_by else ""
        late = " That was late." if telling.state == "late_kept" else ""
        return f"was told on {day_year(telling.told_on)}{how}{by}.{late}"
    if telling.state == "due" and telling.by:
        return f"is owed it by {day(telling.by)}." if not telling.late else f"was owed it by {day(telling.by)}."
    return {
        "paused": "is on hold. It is owed again when the hold is lifted.",
        "not_wanted": "asked not to hear from us.",
        "not_possible": "could not be told; the reason stands on their page.",
    }.get(telling.state, "is no longer to be told.")


def _address(review: str, decision: Decision, person: str) -> str:
    if decision.kind in ELSEWHERE:
        name, last = ELSEWHERE[decision.kind]
        return reverse(f"staff:{name}", args=[review, person, last])
    if decision.kind == "pseudonym_decided":
        return reverse("staff:choose-name", args=[review])
    return reverse("staff:tell-decision", args=[review, decision.id, person])


def _other(review: str, decision: Decision, person: str) -> dict[str, Any]:
    telling = decision.to(person)
    by = f", by {day(telling.by)}" if telling and telling.by else ""
    link = {"text": "Tell that too", "href": _address(review, decision, person)}
    return {"state": "due", "bold": f"{decision.title}{by}.", "words": "", "link": link}
