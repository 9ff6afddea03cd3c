"""What one family member asked the review to look at and thinks should change, each with what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.people.words import words_with
from alongside.reading.family_page import Standing
from casebook import Entry, Value

POINT_FATES = {
    "in_the_terms": "The review looks at it.",
    "in_part": "The review looks at part of it.",
    "not_in_the_terms": "The review does not look at it.",
}
ByRecommendation = dict[Value, Entry]
VIEWS = {
    "agree": "You agree.",
    "disagree": "You do not agree.",
    "reword": "You would put it differently.",
    "question": "You have a question about it.",
}
FATES = {"kept": "It stays as it was.", "reworded": "It was put differently.", "dropped": "It was left out."}


@dataclass(frozen=True, slots=True)
class Point:
    """A point about what the review looks at. `fate` and `reason` are empty until we answered."""

    words: str
    on: date
    fate: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation as this person sees it: its words, their own view, what became of it once they were told."""

    id: str
    words: str
    view: str
    own_words: str
    fate: str
    reason: str


def points_of(standing: Standing) -> list[Point]:
    """Their points in the order they raised them. One query."""
    given = [e for e in standing.facts("scope_input_given") if e.fact.fields["item"] != "none"]
    answers = {e.fact.fields["item"]: e for e in standing.facts("terms_input_answered")}
    ids = [e.fact.fields.get("words") for e in given] + [e.fact.fields.get("reason") for e in answers.values()]
    said = words_with(standing.review.id, ids)
    return [_point(entry, answers.get(entry.fact.fields["item"]), said) for entry in given]


def recommendations_for(standing: Standing) -> list[Recommendation]:
    """Every recommendation, once there is a list to talk through; else none. Nobody else's view or name. One query."""
    if standing.position.latest("recommendations_drafted") is None:
        return []
    added = standing.position.facts("recommendation_added")
    decided = _by_recommendation(standing.position.facts("recommendation_decided"))
    views = _by_recommendation(standing.facts("recommendation_view_given"))
    told: set[Value] = {e.fact.fields["recommendation"] for e in standing.facts("recommendation_fate_told")}
    every = [*added, *decided.values(), *views.values()]
    ids = [e.fact.fields.get("words") for e in every] + [e.fact.fields.get("reason") for e in decided.values()]
    said = words_with(standing.review.id, ids)
    return [_recommendation(entry, decided, views, told, said) for entry in added]


def _by_recommendation(entries: Iterable[Entry]) -> ByRecommendation:
    return {entry.fact.fields["recommendation"]: entry for entry in entries}


def _point(given: Entry, answer: Entry | None, said: dict[str, str]) -> Point:
    fields = answer.fact.fields if answer else {}
    return Point(
        words=said.get(str(given.fact.fields.get("words", "")), ""),
        on=given.fact.on,
        fate=POINT_FATES.get(str(fields.get("fate", "")), ""),
        reason=said.get(str(fields.get("reason", "")), ""),
    )


def _recommendation(
    added: Entry, decided: ByRecommendation, views: ByRecommendation, told: set[Value], said: dict[str, str]
) -> Recommendation:
    its_id = added.fact.fields["recommendation"]
    end = decided[its_id].fact.fields if its_id in decided and its_id in told else {}
    view = views[its_id].fact.fields if its_id in views else {}
    return Recommendation(
        id=str(its_id),
        words=said.get(str(end.get("words", "")), "") or said.get(str(added.fact.fields.get("words", "")), ""),
        view=VIEWS.get(str(view.get("view", "")), ""),
        own_words=said.get(str(view.get("words", "")), ""),
        fate=FATES.get(str(end.get("fate", "")), ""),
        reason=said.get(str(end.get("reason", "")), ""),
    )
