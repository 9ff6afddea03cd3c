"""What is told about what should change: that their view is asked for, and what became of it."""

from __future__ import annotations

from alongside.reading.families import members_of
from alongside.reading.recommendations import Recommendation, recommendation_with, recommendations_of
from alongside.reading.tellings.telling import Reader, Telling, Values

FATES = {"kept": "We kept it as it was.", "reworded": "We put it in other words.", "dropped": "We left it out."}
YOURS = {
    "agrees": "You agreed with it.",
    "does not agree": "You did not agree with it.",
    "would put it differently": "You would put it in other words.",
    "has a question": "You had a question about it.",
}


def _invite(reader: Reader) -> Values:
    every = recommendations_of(reader.review, reader.position, members_of(reader.review, reader.position))
    return {"recommendations": [each.title for each in every if each.fate != "dropped"]}


def _found(reader: Reader) -> Recommendation | None:
    return recommendation_with(reader.review, reader.position, members_of(reader.review, reader.position), reader.about)


def _fate(reader: Reader) -> Values:
    found = _found(reader)
    if found is None:
        return {}
    view = next((each for each in found.views if each.person == reader.person), None)
    return {
        "recommendation": found.title,
        "your_view": YOURS.get(view.view, "") if view else "",
        "your_words": view.words if view else "",
        "became": FATES.get(found.fate, ""),
        "why": found.reason,
    }


def _is_decided(reader: Reader) -> bool:
    found = _found(reader)
    return found is not None and bool(found.fate) and _has_a_view(reader)


def _has_a_view(reader: Reader) -> bool:
    found = _found(reader)
    return found is not None and any(each.person == reader.person for each in found.views)


def _not_decided_yet(reader: Reader) -> str:
    return "Nothing is decided about this recommendation yet." if _has_a_view(reader) else ""


RECOMMENDATIONS = (
    Telling("recommendations_invite", _invite),
    Telling("recommendation_fate", _fate, _is_decided, not_yet=_not_decided_yet),
)
