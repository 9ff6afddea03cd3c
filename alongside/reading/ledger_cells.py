"""One person's promises as cells of the ledger: shape, word, and the day in a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from alongside.access.staff_names import staff_names
from alongside.design.words import count_word, shortest_day
from alongside.reading.why_links import why_duty
from casebook import Duty, Position

# the columns of every ledger: the rules that fill each, and what it says before any of them is owed
COLUMNS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("Early contact", ("early_contact",), "not decided yet"),
    ("Advocate", ("advocate_offered", "advocate_offered_again"), "at first contact"),
    ("Update after each Panel", ("panel_update",), "no meeting yet"),
    ("Meet the Panel", ("meet_the_panel",), "not yet"),
    ("Time with draft", ("long_enough_with_draft",), "no draft yet"),
    ("Shape what changes", ("recommendations_shaped",), "after draft"),
    ("Publication", ("publication_notice",), "no date set"),
    ("Impact Statement", ("statement_offered", "statement_offered_again"), "not yet"),
)
# an offer owed before some later step, with no day of its own: nothing to hurry about while it is not late
NO_HURRY = ("meet_the_panel", "statement_offered", "recommendations_shaped")
# promises that publishing ends; the gate at which somebody decided to publish without them
NOT_KEPT_BY_GOING_LIVE = {"publication_notice": "publication_notice_given", "last_call": "last_call_made"}
BEFORE = {
    "meet_the_panel": "before the draft",
    "statement_offered": "before publication",
    "recommendations_shaped": "before the Sub-Group",
}
PRESSING = ("late", "due", "paused", "not_kept", "late_kept", "kept", "not_possible", "not_wanted", "fell_away")


def column_names() -> list[str]:
    return [name for name, _, _ in COLUMNS]


def cells_of(
    position: Position, person: str, *, review: str, name: str, deciders: Mapping[str, str]
) -> list[dict[str, Any]]:
    """One cell a column, as ui.ledger_table draws them. `deciders`: who may have gone ahead without them, by id."""
    mine = position.promises_to(person)
    cells = []
    for column, rules, before in COLUMNS:
        chosen = _chosen([duty for duty in mine if duty.rule in rules])
        cell = _cell(position, person, [duty for duty in mine if duty.rule in rules], before)
        if chosen is not None and str(chosen.state) == "not_kept":
            cell["more"] = "; ".join(filter(None, (cell["more"], decided_by(position, chosen, deciders))))
        about = chosen.about if chosen else {"person": person}
        since = chosen.opened_on if chosen else None
        cell["why"] = why_duty(review, chosen.rule if chosen else rules[0], about, f"{column}, {name}", since=since)
        cells.append(cell)
    return cells


def decided_by(position: Position, duty: Duty, deciders: Mapping[str, str]) -> str:
    """Who decided to go ahead without someone, where that is why a promise was not kept: “Samuel Reed decided”."""
    decision = duty.ended_by
    if duty.rule in NOT_KEPT_BY_GOING_LIVE:
        gate = NOT_KEPT_BY_GOING_LIVE[duty.rule]
        decision = position.latest("override_approved", person=duty.about["person"], gate=gate)
    if decision is None or decision.fact.kind != "override_approved":
        return ""
    who = deciders.get(str(decision.fact.fields.get("approver", "")), "")
    return f"{who} decided" if who else ""


def deciders_of(position: Position) -> dict[str, str]:
    """The names of everybody who ever decided to go ahead without someone, by id."""
    ids = {str(entry.fact.fields.get("approver", "")) for entry in position.facts("override_approved")}
    return staff_names(ids)


def cell_of(position: Position, person: str, rules: Sequence[str], before: str) -> dict[str, Any]:
    """One cell for any promises of one person; `before`: what it says while none is owed."""
    return _cell(position, person, [duty for duty in position.promises_to(person) if duty.rule in rules], before)


def _cell(position: Position, person: str, duties: Sequence[Duty], before: str) -> dict[str, Any]:
    chosen = _chosen(duties)
    if chosen is None:
        return {"state": "later", "more": before}
    cell = _shown(position, person, chosen)
    earlier = [duty for duty in duties if duty is not chosen and str(duty.state) in ("late_kept", "not_kept")]
    if earlier and chosen.rule == "panel_update":
        cell["more"] = "; ".join(filter(None, (cell.get("more"), f"{earlier[-1].opened_on:%B} was late")))
    return cell


def _chosen(duties: Sequence[Duty]) -> Duty | None:
    """The one of several that says most: what is late or due comes before what is settled."""
    living = [duty for duty in duties if str(duty.state) != "fell_away"] or list(duties)
    return min(living, key=lambda duty: (PRESSING.index(_press(duty)), -duty.opened_on.toordinal()), default=None)


def _press(duty: Duty) -> str:
    state = str(duty.state)
    return "late" if state == "due" and duty.late else state


def _shown(position: Position, person: str, duty: Duty) -> dict[str, Any]:
    state = str(duty.state)
    if state == "due":
        return _due(position, person, duty)
    if state == "late_kept" and duty.done_on:
        late = f", {count_word(duty.late_by, 'day')}" if duty.late_by else ""
        return {"state": state, "more": f"{shortest_day(duty.done_on)}{late}"}
    if state == "not_wanted" and duty.done_on:
        return {"state": state, "more": f"said {shortest_day(duty.done_on)}"}
    if state == "paused":
        return {"state": "on_hold", "more": "until the hold is lifted"}
    if state == "kept" and duty.rule == "meet_the_panel":
        return {"state": state, "more": _panel_words(position, person, duty)}
    return {"state": state, "more": shortest_day(duty.done_on) if duty.done_on else ""}


def _due(position: Position, person: str, duty: Duty) -> dict[str, Any]:
    if duty.late and duty.due:
        return {"state": "not_kept", "word": "Not kept yet", "more": f"by {shortest_day(duty.due)}"}
    if duty.rule == "long_enough_with_draft":
        opened = _opened(position, person, duty)
        if opened is None:
            return {"state": "due", "more": "not opened to them yet"}
        return {"state": "going_on", "more": f"since {shortest_day(opened)}"}
    if duty.due:
        return {"state": "due", "more": f"by {shortest_day(duty.due)}"}
    if duty.rule in NO_HURRY and not duty.late:
        return {"state": "later", "more": BEFORE[duty.rule]}
    if duty.tried:
        return {"state": "due", "more": f"offered {shortest_day(duty.tried[-1])}, no answer yet"}
    return {"state": "due", "more": "not offered yet" if duty.rule.startswith("advocate") else "not asked yet"}


def _opened(position: Position, person: str, duty: Duty) -> date | None:
    entry = position.latest("draft_opened_to", person=person, version=duty.about["version"])
    return entry.fact.on if entry else None


def _panel_words(position: Position, person: str, duty: Duty) -> str:
    met = position.latest("met_the_panel", person=person)
    if met:
        return f"met {shortest_day(met.fact.on)}"
    answered = position.latest("meeting_panel_offer_answered", person=person)
    day = shortest_day(duty.done_on) if duty.done_on else ""
    return f"offered {day}" if answered else f"offered {day}, no answer yet"
