"""Telling what is learned early, who helps whom, and complaints with their answers."""

from __future__ import annotations

from alongside.acts.families.acknowledge_complaint import acknowledge_complaint
from alongside.acts.families.answer_complaint import answer_complaint
from alongside.acts.families.ask_alone import ask_alone
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.name_helper import name_helper
from alongside.acts.reviews.agree_early_learning import agree_early_learning
from alongside.acts.reviews.record_milestone import record_milestone
from alongside.acts.reviews.share_early_learning import share_early_learning
from alongside.acts.reviews.tell_early_learning import tell_early_learning
from alongside.demo.story import Item, Story, teller


@teller("supporter_named")
def _somebody_comes_along(story: Story, item: Item, person: str) -> None:
    name_helper(story.doing(), person=story.people[person], kind="supporter", name=item["who"], on=story.on(item))


@teller("asked_alone")
def _asked_alone(story: Story, item: Item, person: str) -> None:
    ask_alone(story.doing(), person=story.people[person], words=story.text(item, "words"), on=story.on(item))


@teller("referrer_told")
def _whoever_asked(story: Story, item: Item, person: str) -> None:
    record_milestone(story.doing(), kind="referrer_told", words=story.text(item, "note"), on=story.on(item))


@teller("early_learning_agreed")
def _something_to_learn_at_once(story: Story, item: Item, person: str) -> None:
    approver = story.users[item["approver"]].id
    story.items[item["learning"]] = agree_early_learning(
        story.doing(), words=story.text(item, "words"), approver=approver, on=story.on(item)
    )


@teller("early_learning_shared")
def _passed_on(story: Story, item: Item, person: str) -> None:
    share_early_learning(
        story.doing(), learning=story.items[item["learning"]], with_whom=story.text(item, "with"), on=story.on(item)
    )


@teller("early_learning_told")
def _told_what_changes(story: Story, item: Item, person: str) -> None:
    tell_early_learning(
        story.doing(),
        person=story.people[person],
        learning=story.items[item["learning"]],
        channel=story.way(person, item),
        words=story.text(item, "note"),
        on=story.on(item),
    )


@teller("complaint_made")
def _a_complaint(story: Story, item: Item, person: str) -> None:
    story.items[item["complaint"]] = make_complaint(
        story.doing(),
        person=story.people[person],
        about=item["about"],
        how=item["how"],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("complaint_acknowledged")
def _heard(story: Story, item: Item, person: str) -> None:
    acknowledge_complaint(
        story.doing(),
        person=story.people[person],
        complaint=story.items[item["complaint"]],
        answered_by=story.users[item["answered_by"]].id,
        channel=story.way(person, item),
        on=story.on(item),
    )


@teller("complaint_answered")
def _answered(story: Story, item: Item, person: str) -> None:
    answer_complaint(
        story.doing(),
        person=story.people[person],
        complaint=story.items[item["complaint"]],
        outcome=item["outcome"],
        words=story.text(item, "words"),
        answered_by=story.users[item["answered_by"]].id,
        channel=story.way(person, item),
        on=story.on(item),
    )
