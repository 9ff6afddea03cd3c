"""What Sub-Group and Executive Members have in common: a gate, an agenda, a decision about one exact version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.roles import Can
from alongside.design.fields import DayField, Form, HiddenField, LongTextField, SeenAndOnce
from alongside.design.words import day_year, full_day
from alongside.pages.question import Act, question
from alongside.reading.drafts import Version
from alongside.staff.drafts.of_review import OfReview, of_review


@dataclass(frozen=True, slots=True)
class Group:
    """One of the two. `tables`, `decides`: the facts; `can`: who records its decision."""

    name: str
    title: str
    the: str
    tables: str
    decides: str
    decide_page: str
    can: Can
    decided: str


SUBGROUP = Group(
    "subgroup", "The Sub-Group", "the Sub-Group", "put_on_subgroup_agenda", "subgroup_passed", "pass-subgroup",
    Can.PASS_SUBGROUP, "passed",
)  # fmt: skip
EXECUTIVE = Group(
    "executive", "The Executive Members", "the Executive Members", "put_on_executive_agenda", "executive_signed",
    "sign-executive", Can.SIGN_EXECUTIVE, "signed",
)  # fmt: skip


class OnAgenda(SeenAndOnce, Form):
    """Which meeting; and which version the page was drawn for."""

    version = HiddenField()
    day = DayField("When do they meet?", missing="Say when they meet.")


class Decision(SeenAndOnce, Form):
    """The minute, and the day; and which version the page was drawn for."""

    version = HiddenField()
    minute = LongTextField("What does the minute say?", rows=6, missing="Write down the decision.")
    on = DayField("When was it decided?", missing="Say when it was decided.")


def agenda(request: HttpRequest, group: Group, *, act: Act) -> HttpResponse:
    """The page of one group. The button that puts the draft on its agenda stands there only while no gate is shut."""
    of = of_review(request)
    row = of.newest
    closed = of.position.ask(group.tables, version=row.id) if row else ()
    table = of.position.latest(group.tables, version=row.id) if row else None
    decided = of.position.latest(group.decides, version=row.id) if row else None
    sent_back = of.position.latest("executive_sent_back", version=row.id) if row else None
    meets = table.fact.fields.get("day") if table else None
    context: dict[str, Any] = {
        "group": group,
        "row": row,
        "gate": of.gate(
            f"Taking draft {row.label} to {group.the}",
            closed,
            "Nobody in the family is asked to hurry.",
            version=row.id,
        )
        if row and not decided
        else None,
        "tabled_for": full_day(meets) if isinstance(meets, date) else "",
        "tabled": table is not None,
        "decided_on": day_year(decided.fact.on) if decided else "",
        "sent_back": day_year(sent_back.fact.on) if sent_back and group is EXECUTIVE else "",
        "may_table": Can.KEEP_REVIEW in of.can,
        "may_decide": group.can in of.can and not of.position.ask(group.decides, version=row.id) if row else False,
        "earlier": _earlier(of, group),
    }
    asks = context["may_table"] and row is not None and not closed and table is None
    if not asks and request.method != "POST":
        return render(request, "staff/drafts/agenda.jinja", {**context, "form": None})
    if Can.KEEP_REVIEW not in of.can or row is None:
        raise Http404
    return question(
        request,
        "staff/drafts/agenda.jinja",
        OnAgenda,
        act=act,
        then=reverse(f"staff:{group.name}", args=[of.review.id]),
        context=context,
        initial={"version": row.id},
        day_field="day",
    )


def decide(request: HttpRequest, group: Group, *, act: Act) -> HttpResponse:
    """Record the decision about the version that was on the agenda."""
    of = of_review(request)
    row = tabled(of, group)
    return question(
        request,
        "staff/drafts/decide.jinja",
        Decision,
        act=act,
        then=reverse(f"staff:{group.name}", args=[of.review.id]),
        context={
            "group": group,
            "row": row,
            "gate": of.gate(
                "This cannot be recorded yet", of.position.ask(group.decides, version=row.id), version=row.id
            ),
        },
        initial={"version": row.id, "on": clock.today()},
    )


def tabled(of: OfReview, group: Group) -> Version:
    """The version on the agenda of this group last. Raises Http404 when there was none."""
    entry = of.position.latest(group.tables)
    if entry is None:
        raise Http404
    return of.version(str(entry.fact.fields["version"]))


def _earlier(of: OfReview, group: Group) -> list[str]:
    said = []
    for entry in of.position.facts(group.tables, group.decides):
        label = of.labels.get(str(entry.fact.fields["version"]), "")
        words = "put on the agenda" if entry.fact.kind == group.tables else group.decided
        said.append(f"Draft {label} was {words} on {day_year(entry.fact.on)}.")
    return list(dict.fromkeys(said))
