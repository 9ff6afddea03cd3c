"""What every change of a person’s plan asks: why, who agreed, the person’s own words, and the day."""

from __future__ import annotations

from typing import Any

from alongside.access.models import User
from alongside.acts.families.of_a_plan import Agreed
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, TextField
from alongside.reading.families import Member
from alongside.record.models import Review

AtTheBeginning = "beginning"


class PlanChange(SeenAndOnce, Form):
    """Why, who agreed, their words, and when."""

    reason = LongTextField("Why?", hint="For those who come after you.", rows=3, missing="Say why.")
    words = LongTextField(
        "In their own words",
        hint="As they said it, or wrote it. It is kept apart, and shown to nobody else in the family.",
        rows=3,
        optional=True,
    )
    agreed_by = ChoiceField("Who agreed to it?", missing="Say who agreed.")
    on = DayField("When was it agreed?", missing="Say when it was agreed.")

    def __init__(self, *args: Any, agree: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agreed_by"].choices = agree


class PlanMove(PlanChange):
    """Where to, and the same."""

    field_order: tuple[str, ...] = ("after", "reason", "words", "agreed_by", "on")
    after = ChoiceField("Where should it stand?", missing="Say where it should stand.")

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["after"].choices = [(AtTheBeginning, "At the beginning"), *places]


class PlanAdd(PlanMove):
    """A step of their own: what it is, and where."""

    field_order: tuple[str, ...] = ("title", "after", "reason", "words", "agreed_by", "on")
    title = TextField(
        "What is the step?",
        hint="As it should stand on their path. For example: “Helen comes to see your mother’s garden”.",
        max_length=120,
        missing="Say what the step is.",
    )


class PlanNumber(PlanChange):
    """How often, and the same."""

    field_order: tuple[str, ...] = ("value", "reason", "words", "agreed_by", "on")
    value = ChoiceField("How often?", missing="Say how often.")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].choices = choices
        self.fields["value"].label = question


def agreed_of(said: dict[str, Any]) -> Agreed:
    """The answers as an act takes them."""
    return Agreed(reason=said["reason"], words=said["words"], by=said["agreed_by"])


def who_may_agree(review: Review, member: Member, members: list[Member]) -> list[tuple[str, str]]:
    """The person, their advocate, and for a child whoever has parental responsibility and is not kept apart from them.
    One query.
    """
    advocate = User.objects.filter(id=member.advocate).values_list("id", "name").first() if member.advocate else None
    found = [(member.id, f"{member.name} themself")]
    found += [(advocate[0], f"{advocate[1]}, their advocate, with them")] if advocate else []
    if member.turns_eighteen_on is not None:
        holders = [each for each in members if each.parental_responsibility and each.id not in member.apart]
        found += [(each.id, f"{each.name}, who has parental responsibility") for each in holders if each is not member]
    return found
