"""What Sub-Group and Executive Members have in common: a gate, an agenda, a decision about one exact version.

In a joint review each board has its own two groups: each has a page of its own, and the first page leads to both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.roles import Can
from alongside.design.fields import DayField, Form, HiddenField, LongTextField, SeenAndOnce
from alongside.design.words import day_year, first_upper, full_day
from alongside.pages.question import Act, question
from alongside.reading.drafts import Version
from alongside.reading.strands import Strand, strands_of
from alongside.staff.drafts.of_review import OfReview, of_review


@dataclass(frozen=True, slots=True)
class Group:
    """One of the two. `tables`, `decides`: the facts; `can`: who records its decision; `wording`: its name in
    type.yaml. `strand`: the one board whose group it is, in a joint review; `board`: that board's name.
    """

    name: str
    title: str
    the: str
    tables: str
    decides: str
    decide_page: str
    can: Can
    decided: str
    wording: str
    strand: str = ""
    board: str = ""

    def address(self, review: str, page: str = "") -> str:
        """The page of this group, or another page about it."""
        name = f"staff:{page or self.name}"
        return reverse(f"{name}-of", args=[review, self.strand]) if self.strand else reverse(name, args=[review])


SUBGROUP = Group(
    "subgroup", "The Sub-Group", "the Sub-Group", "put_on_subgroup_agenda", "subgroup_passed", "pass-subgroup",
    Can.PASS_SUBGROUP, "passed", "first_group",
)  # fmt: skip
EXECUTIVE = Group(
    "executive", "The Executive Members", "the Executive Members", "put_on_executive_agenda", "executive_signed",
    "sign-executive", Can.SIGN_EXECUTIVE, "signed", "second_group",
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


def agenda(request: HttpRequest, group: Group, strand: str, *, act: Act) -> HttpResponse:
    """The page of one group. The button that puts the draft on its agenda stands there only while no gate is shut."""
    of = of_review(request)
    strands = strands_of(of.position)
    if len(strands) > 1 and not strand:
        return _boards(request, of, group, strands)
    group, row = of_board(group, strands, strand), of.newest
    about = {"version": row.id, **of_strand(group)} if row else {}
    closed = of.position.ask(group.tables, None, **about) if row else ()
    table = of.position.latest(group.tables, **about) if row else None
    decided = of.position.latest(group.decides, **about) if row else None
    sent_back = of.position.latest("executive_sent_back", **about) if row else None
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
        "sent_back": day_year(sent_back.fact.on) if sent_back and group.name == EXECUTIVE.name else "",
        "may_table": Can.KEEP_REVIEW in of.can,
        "may_decide": group.can in of.can and not of.position.ask(group.decides, None, **about) if row else False,
        "earlier": _earlier(of, group),
        "back_to": _back(of, group),
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
        then=group.address(of.review.id),
        context=context,
        initial={"version": row.id},
        day_field="day",
    )


def decide(request: HttpRequest, group: Group, strand: str, *, act: Act) -> HttpResponse:
    """Record the decision about the version that was on the agenda."""
    of = of_review(request)
    group = of_board(group, strands_of(of.position), strand)
    row = tabled(of, group)
    closed = of.position.ask(group.decides, None, version=row.id, **of_strand(group))
    return question(
        request,
        "staff/drafts/decide.jinja",
        Decision,
        act=act,
        then=group.address(of.review.id),
        context={
            "group": group,
            "row": row,
            "gate": of.gate("This cannot be recorded yet", closed, version=row.id),
        },
        initial={"version": row.id, "on": clock.today()},
    )


def of_board(group: Group, strands: list[Strand], strand: str) -> Group:
    """The group in the words of its board. Raises Http404 for a board that has no part in this review."""
    found = next((each for each in strands if each.id == strand), None) if strand else strands[0] if strands else None
    if found is None and strand:
        raise Http404
    if found is None:
        return group
    the = found.words.get(group.wording, group.the)
    named = replace(group, title=first_upper(the), the=the)
    return replace(named, strand=strand, board=found.board) if strand else named


def of_strand(group: Group) -> dict[str, str]:
    return {"strand": group.strand} if group.strand else {}


def tabled(of: OfReview, group: Group) -> Version:
    """The version on the agenda of this group last. Raises Http404 when there was none."""
    entry = of.position.latest(group.tables, **of_strand(group))
    if entry is None:
        raise Http404
    return of.version(str(entry.fact.fields["version"]))


def _boards(request: HttpRequest, of: OfReview, group: Group, strands: list[Strand]) -> HttpResponse:
    """A joint review: where each board's group stands, and its page."""
    row = of.newest
    boards = [of_board(group, strands, each.id) for each in strands]
    context = {
        "group": group,
        "row": row,
        "boards": [
            {
                "state": _state(of, each, row),
                "bold": f"{each.title}, for {each.board}:",
                "words": _stands(of, each, row),
                "link": {"text": "See its page", "href": each.address(of.review.id)},
            }
            for each in boards
        ],
    }
    return render(request, "staff/drafts/boards.jinja", context)


def _state(of: OfReview, group: Group, row: Version | None) -> str:
    done = row is not None and of.position.latest(group.decides, version=row.id, **of_strand(group)) is not None
    return "kept" if done else "due"


def _stands(of: OfReview, group: Group, row: Version | None) -> str:
    if row is None:
        return "there is no draft yet."
    about = {"version": row.id, **of_strand(group)}
    decided, table = of.position.latest(group.decides, **about), of.position.latest(group.tables, **about)
    if decided:
        return f"draft {row.label} was {group.decided} on {day_year(decided.fact.on)}."
    return f"draft {row.label} is on the agenda." if table else f"draft {row.label} is not on the agenda yet."


def _back(of: OfReview, group: Group) -> dict[str, str]:
    if group.strand:
        return {"text": "Back to both boards", "href": reverse(f"staff:{group.name}", args=[of.review.id])}
    return {"text": "Back to the drafts", "href": reverse("staff:drafts", args=[of.review.id])}


def _earlier(of: OfReview, group: Group) -> list[str]:
    said = []
    for entry in of.position.facts(group.tables, group.decides, **of_strand(group)):
        label = of.labels.get(str(entry.fact.fields["version"]), "")
        words = "put on the agenda" if entry.fact.kind == group.tables else group.decided
        said.append(f"Draft {label} was {words} on {day_year(entry.fact.on)}.")
    return list(dict.fromkeys(said))
