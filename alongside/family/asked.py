"""Fields that several pages of the family door ask for in the same words."""

from __future__ import annotations

from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce


class OnlyAPress(SeenAndOnce, Form):
    """Nothing to fill in: the button is the answer."""


class OwnWords(SeenAndOnce, Form):
    """A word of their own, if they like."""

    words = LongTextField("Anything you want to say with it?", optional=True, rows=4)


def yes_no_later(question: str, missing: str, yes: str, no: str, later: str) -> type[Form]:
    """A form that asks for yes, no or later, with room for a word."""

    class Answer(SeenAndOnce, Form):
        answer = ChoiceField(
            question,
            choices=[("yes", yes), ("no", no, "You can change your mind on any day."), ("later", later)],
            missing=missing,
        )
        words = LongTextField("Anything you want to say with it?", optional=True, rows=4)

    return Answer
