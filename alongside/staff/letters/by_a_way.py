"""Choosing one of somebody's safe ways, each kind of each by itself: a letter is printed, a call is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alongside.design.fields import ChoiceField
from alongside.reading.ways_of_giving import WayOfGiving

HINTS = {
    "post": "We make the letter. It counts once somebody has posted it.",
    "prison": "We make the letter. Staff there open it. It counts once somebody has posted it.",
    "email": "Write it yourself, then record it here. Nothing is sent from this page.",
    "text": "Write it yourself, then record it here.",
}


def way_choices(ways: Iterable[WayOfGiving]) -> list[tuple[str, str, str]]:
    """The answers: what goes by this way, never the address."""
    return [
        (f"{way.kind}:{way.channel}", f"{way.words[:1].upper()}{way.words[1:]}", HINTS.get(way.kind, ""))
        for way in ways
    ]


def chosen(ways: Iterable[WayOfGiving], answer: str) -> WayOfGiving:
    """The way an answer names."""
    return next(way for way in ways if f"{way.kind}:{way.channel}" == answer)


def way_field(label: str = "Which way?") -> ChoiceField:
    """The field of such a form."""
    return ChoiceField(label, missing="Choose one of the ways shown.")


class ByOneWay:
    """Mixed into a form whose field `way` offers these ways."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, by: list[WayOfGiving], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = way_choices(by)
