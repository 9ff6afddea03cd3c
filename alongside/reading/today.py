"""Today: what one person has to do, across all their reviews. From the index: one query, and a few for names."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside import clock
from alongside.access.doors import Entered
from alongside.design.words import count_word, day, names, short_day, shortest_day, weekday
from alongside.people.people import Known, people_of_reviews
from alongside.reading.history import labels_of_all
from alongside.reading.next_things import SEE_REVIEW, is_done_per_person, next_thing
from alongside.reading.reviews import ReviewRow, reviews_of
from alongside.reading.rules import promise_to, rules_by_name, why_now
from alongside.reading.why_links import WhyLink, why_duty
from alongside.record.models import Owed

AT_MOST_NAMES = 4
NEAR = 7  # days ahead that Today shows


@dataclass(frozen=True, slots=True)
class Due:
    """One row of the index, read."""

    review: ReviewRow
    rule: str
    nature: str
    about: dict[str, Any]
    person: str
    state: str
    opened_on: date
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Today:
    """`sentences`: what stands first; `groups`: as ui.today_table draws them; `later`: how many more have a day
    further ahead.
    """

    sentences: list[str]
    groups: list[dict[str, Any]]
    later: int


def today_of(entered: Entered) -> Today:
    """Everything due in the reviews this person has a place in, by when, and the next thing to do about each."""
    today = clock.today()
    reviews = {row.id: row for row in reviews_of(entered)}
    owed = _owed(reviews)
    family = people_of_reviews(list(reviews)) if owed else {}
    labels = labels_of_all(list(reviews)) if owed else {}
    parts: dict[str, list[Due]] = defaultdict(list)
    for due in owed:
        parts[_part(due, today)].append(due)
    until = max((due.due_on for due in parts["near"] if due.due_on), default=today)
    titles = {
        "late": "Not kept yet",
        "today": "Today",
        "near": f"By {weekday(until)}",
        "waiting": "Waiting for someone else",
        "open": "Whenever it suits them: no date",
    }
    shown: set[str] = set()
    groups = []
    for part, title in titles.items():
        rows = _rows(parts[part], family, labels, today, shown)
        if rows:
            groups.append({"title": title, "rows": rows})
    return Today(_sentences(parts, family, until), groups, len(parts["later"]))


def _rows(
    dues: list[Due], family: dict[str, Known], labels: dict[str, str], today: date, shown: set[str]
) -> list[dict[str, Any]]:
    """One row an act. What is done on a page that an earlier row leads to is not asked for twice."""
    rows = []
    for together in _together(dues):
        row = _row(together, family, labels, today)
        if row["link"]["href"] not in shown or row["link"]["text"] == SEE_REVIEW:
            shown.add(row["link"]["href"])
            rows.append(row)
    return rows


def _owed(reviews: dict[str, ReviewRow]) -> list[Due]:
    """What is due or paused, soonest first. One query on the index."""
    rows = (
        Owed.objects.filter(review_id__in=list(reviews), state__in=("due", "paused"))
        .order_by("due_on", "opened_on", "rule", "id")
        .values_list("review_id", "rule", "nature", "about", "person", "state", "opened_on", "due_on")
    )
    return [
        Due(reviews[review], rule, nature, json.loads(about), person, state, opened, due)
        for review, rule, nature, about, person, state, opened, due in rows
    ]


WITH_THE_FAMILY = ("long_enough_with_draft",)  # theirs to end, not ours
NOT_BEFORE_ITS_TIME = (
    "meet_the_panel", "statement_offered", "scope_input_asked", "recommendations_shaped", "preferred_medium",
    "scope_input_answered", "recommendation_fate_told",
)  # fmt: skip


def _part(due: Due, today: date) -> str:
    if due.state == "paused" or due.rule in WITH_THE_FAMILY:
        return "waiting"
    if due.due_on is None:
        return "later" if due.rule in NOT_BEFORE_ITS_TIME else "open"
    if due.due_on < today:
        return "late"
    if due.due_on == today:
        return "today"
    return "near" if due.due_on <= today + timedelta(days=NEAR) else "later"


def _together(dues: list[Due]) -> list[list[Due]]:
    """One act, one row: what is done once for several people, and what waits for several, stands in one row."""
    rows: dict[tuple, list[Due]] = {}
    for due in dues:
        once_for_all = due.state == "paused" or due.rule in WITH_THE_FAMILY or not is_done_per_person(due.rule)
        rest = {name: value for name, value in due.about.items() if name != "person" or not once_for_all}
        rows.setdefault((due.review.id, due.rule, due.due_on, due.state, json.dumps(rest, sort_keys=True)), []).append(
            due
        )
    return list(rows.values())


def _row(dues: list[Due], family: dict[str, Known], labels: dict[str, str], today: date) -> dict[str, Any]:
    first = dues[0]
    people = sorted((family[due.person] for due in dues if due.person in family), key=lambda known: known.name)
    rule = rules_by_name()[first.rule]
    who = _names(people) if people else f"{first.review.called}’s review"
    relation = f", {people[0].relation}" if len(people) == 1 else ""
    promise = promise_to(rule, [person.called for person in people], labels.get(str(first.about.get("version")), ""))
    return {
        "state": _shape(first, today),
        "when": _when(first, today),
        "who": who,
        "who_more": f"{first.review.reference}{relation}" if people else first.review.reference,
        "promise": promise,
        "why": why_now(rule, first.opened_on),
        "why_link": _why(dues, f"{promise}, {who}"),
        "link": next_thing(first.rule, first.review.id, first.about, first.review.can),
    }


def _why(dues: list[Due], of: str) -> WhyLink:
    """Of one person, exactly this one; of several, the page shows each of them."""
    first = dues[0]
    if len(dues) == 1:
        return why_duty(first.review.id, first.rule, first.about, of, since=first.opened_on)
    about = {name: value for name, value in first.about.items() if name != "person"}
    return why_duty(first.review.id, first.rule, about, of)


def _names(people: list[Known]) -> str:
    said = [person.name for person in people[:AT_MOST_NAMES]]
    more = len(people) - len(said)
    return names([*said, f"{count_word(more)} more"] if more else said)


def _shape(due: Due, today: date) -> str:
    if due.state == "paused":
        return "on_hold"
    if due.due_on is not None and due.due_on < today:
        return "not_kept"
    return "on_hold" if due.rule in WITH_THE_FAMILY else "due"


def _when(due: Due, today: date) -> str:
    if due.due_on is None:
        return f"Since {shortest_day(due.opened_on)}" if due.state == "paused" else "No date"
    if due.due_on == today:
        return "Today"
    return short_day(due.due_on) if due.due_on > today else shortest_day(due.due_on)


def _sentences(parts: dict[str, list[Due]], family: dict[str, Known], until: date) -> list[str]:
    """Three plain sentences: who waits for something we promised, what is due today, what is due soon."""
    said = []
    waiting = {due.person for due in parts["late"] if due.nature == "promise"}
    people = sorted((family[person] for person in waiting if person in family), key=lambda known: known.name)
    if people:
        verb = "is" if len(people) == 1 else "are"
        first = min(
            due.due_on for due in parts["late"] if due.due_on and due.person in waiting and due.nature == "promise"
        )
        said.append(f"{_names(people)} {verb} waiting for something we promised by {day(first)}.")
    others = [due for due in parts["late"] if due.person not in {person.id for person in people}]
    if others:
        said.append(
            f"{count_word(len(others), 'thing').capitalize()} of our own {'is' if len(others) == 1 else 'are'} late."
        )
    if not parts["late"]:
        said.append("Nothing promised is late.")
    now, near = len(_together(parts["today"])), len(_together(parts["near"]))
    said.append(
        f"{count_word(now, 'thing').capitalize()} {'is' if now == 1 else 'are'} due today."
        if now
        else "Nothing is due today."
    )
    if near:
        said.append(
            f"{count_word(near, 'more thing').capitalize()} {'is' if near == 1 else 'are'} due by {weekday(until)}."
        )
    return said
