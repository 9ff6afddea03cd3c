"""What every page about drafts needs of the review: where it stands, its family, its versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from alongside.access.roles import Can
from alongside.reading.drafts import Version, versions_of
from alongside.reading.families import Member, members_of
from alongside.reading.gates import gate_box
from alongside.reading.reviews import position_now
from alongside.record.models import Review
from casebook import Closed, Position


@dataclass(frozen=True, slots=True)
class OfReview:
    """The review that was entered."""

    review: Review
    can: frozenset[Can]
    position: Position
    members: list[Member]
    versions: list[Version]

    @property
    def labels(self) -> dict[str, str]:
        return {version.id: version.label for version in self.versions}

    @property
    def names(self) -> dict[str, str]:
        return {member.id: member.name for member in self.members}

    @property
    def newest(self) -> Version | None:
        return next((version for version in self.versions if version.newest), None)

    def version(self, id_: str) -> Version:
        """The version with this id. Raises Http404 for one of another review."""
        found = next((version for version in self.versions if version.id == id_), None)
        if found is None:
            raise Http404
        return found

    def member(self, id_: str) -> Member:
        """The family member with this id. Raises Http404 for anybody else's."""
        found = next((member for member in self.members if member.id == id_), None)
        if found is None:
            raise Http404
        return found

    def gate(self, title: str, closed: tuple[Closed, ...], after: str = "", **about: object) -> dict[str, Any] | None:
        """What ui.gate draws, or None when nothing holds it back.

        `about`: the fields of the act that is held back.
        """
        if not closed:
            return None
        box = gate_box(
            title,
            closed,
            review=self.review.id,
            family=self.names,
            labels=self.labels,
            can=self.can,
            after=after,
            about=about,
        )
        for row in box["rows"]:
            if not row.get("name") and row["words"].startswith("A comment"):
                row["link"] = {"text": "See the comments", "href": reverse("staff:comments", args=[self.review.id])}
        return box


def of_review(request: HttpRequest) -> OfReview:
    """The review of this request. Four queries."""
    review = request.entered.review
    position = position_now(review)
    return OfReview(review, request.entered.can, position, members_of(review, position), versions_of(review, position))
