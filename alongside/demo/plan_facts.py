"""Telling how somebody's own path was made theirs: steps added and left out, and how often they hear from us."""

from __future__ import annotations

from alongside.acts.families.add_step import add_step
from alongside.acts.families.change_own_plan import change_own_plan
from alongside.acts.families.leave_step_out import leave_step_out
from alongside.acts.families.of_a_plan import Agreed
from alongside.demo.story import Item, Story, teller


@teller("plan_step_added")
def _a_step_added(story: Story, item: Item, person: str) -> None:
    add_step(
        story.doing(),
        person=story.people[person],
        title=item["title"],
        after=item["after"],
        agreed=_agreed(story, item, person),
        on=story.on(item),
    )


@teller("plan_step_dropped")
def _a_step_left_out(story: Story, item: Item, person: str) -> None:
    agreed = _agreed(story, item, person)
    leave_step_out(story.doing(), person=story.people[person], step=item["step"], agreed=agreed, on=story.on(item))


@teller("family_plan_changed")
def _how_often(story: Story, item: Item, person: str) -> None:
    change_own_plan(
        story.doing(),
        person=story.people[person],
        setting=item["setting"],
        value=item["value"],
        agreed=_agreed(story, item, person),
        on=story.on(item),
    )


def _agreed(story: Story, item: Item, person: str) -> Agreed:
    return Agreed(story.text(item, "reason"), story.text(item, "words"), story.people[person])
