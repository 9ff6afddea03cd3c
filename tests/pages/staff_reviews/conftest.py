"""A review that stands in the middle of life, and everyone who works on it, made through the acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside import clock
from alongside.access.models import User
from alongside.acts.families.keep_apart import keep_apart
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.reviews.draft_terms import draft_terms
from alongside.record.models import Review
from tests.builders.access import sign_in
from tests.builders.partnerships import place, somebody
from tests.builders.reviews import a_family_member, a_reached_member, a_review, doing, the_family
from tests.builders.told import Told

TODAY = datetime(2026, 10, 8, 10, tzinfo=clock.LONDON)
DECIDED = datetime(2026, 8, 31, 10, tzinfo=clock.LONDON)
MET = datetime(2026, 9, 28, 10, tzinfo=clock.LONDON)


@dataclass
class Scene:
    """Jay's review: Abena (not reached), Grace (reached), Mark (kept apart from Abena)."""

    review: Review
    helen: User
    abena: str
    grace: str
    mark: str
    others: dict[str, User] = field(default_factory=dict)

    def at(self, name: str, *args: str) -> str:
        return reverse(f"staff:{name}", args=[self.review.id, *args])


def a_review_in_the_middle_of_life(partnership: Any) -> Scene:
    with clock.pretending(DECIDED):
        helen = somebody(partnership)
        review = a_review(helen, decided_on=DECIDED.date(), became_aware_on=DECIDED.date())
        grace = a_reached_member(review, helen)
        mark = a_family_member(review, helen, name="Mark Dellow", relation="father", relation_kind="father")
        abena = the_family(review)[0]
        keep_apart(doing(review, helen), person=abena, other=mark, reason="Told by her.")
        draft_terms(doing(review, helen), words="What the school knew.")
        meeting = plan_panel_meeting(doing(review, helen), day=MET.date())
    with clock.pretending(MET):
        hold_panel_meeting(doing(review, helen), meeting=meeting, on=MET.date())
    made = Scene(review, helen, abena, grace, mark)
    for name, job in (
        ("Samuel Reed", "business_manager"),
        ("Patricia Lyle", "independent_reviewer"),
        ("Anil Shah", "panel_chair"),
        ("Carol Finch", "subgroup_chair"),
        ("Joanna Hale", "executive_member"),
    ):
        made.others[job] = somebody(partnership, name, job.replace("_", " "))
        place(made.others[job], review, job)
    return made


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(a_review_in_the_middle_of_life)


@pytest.fixture
def scene(partnership: Any, told: Told) -> Iterator[Scene]:
    with clock.pretending(TODAY):
        yield deepcopy(told.story)


@pytest.fixture
def helen(scene: Scene, client: Client) -> Client:
    """The review officer's browser."""
    sign_in(client, scene.helen)
    return client
