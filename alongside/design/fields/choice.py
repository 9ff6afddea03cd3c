"""Choosing: one of several, some of several, yes or no, one box to tick."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, NamedTuple

from django import forms

from alongside.design.fields.asked import Asked
from alongside.design.words import whole_days

NOT_SHOWN = "Choose one of the answers shown."


class Answer(NamedTuple):
    value: str
    label: str
    hint: str = ""


_Choices: Any = object  # mixed into Django's choice fields


class _Answers(_Choices):
    """Choices as (value, label) or (value, label, hint); the hint is ours, Django keeps the pairs."""

    answers: tuple[Answer, ...] = ()

    @property
    def choices(self) -> Any:
        return self._choices

    @choices.setter
    def choices(self, value: Iterable[Any]) -> None:
        self.answers = tuple(Answer(*(str(part) for part in one)) for one in (value() if callable(value) else value))
        self._choices = self.widget.choices = [(one.value, one.label) for one in self.answers]

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        made = super().__deepcopy__(memo)
        made.answers = copy.copy(self.answers)
        return made


class ChoiceField(_Answers, Asked, forms.ChoiceField):
    """One of several, all shown (radios). Nothing is chosen beforehand unless `initial` says so."""

    kind = "choice"

    def __init__(self, label: str, *, choices: Iterable[Any] = (), side_by_side: bool = False, **kwargs: Any) -> None:
        super().__init__(label, choices=choices, **kwargs)
        self.side_by_side = side_by_side
        self.error_messages["invalid_choice"] = NOT_SHOWN


class SelectField(ChoiceField):
    """One of many, folded away. For staff and long lists only; a family sees its choices."""

    kind = "select"


class ChoicesField(_Answers, Asked, forms.MultipleChoiceField):
    """Some of several (boxes). The cleaned value is a list of values in the order shown."""

    kind = "choices"

    def __init__(self, label: str, *, choices: Iterable[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, choices=choices, **kwargs)
        self.error_messages["invalid_choice"] = NOT_SHOWN

    def clean(self, value: Any) -> list[str]:
        chosen = set(super().clean(value))
        return [answer.value for answer in self.answers if answer.value in chosen]


class YesNoField(ChoiceField):
    """A question with yes and no; the cleaned value is a bool, or None where it may be left out and was."""

    def __init__(self, label: str, *, yes: str = "Yes", no: str = "No", **kwargs: Any) -> None:
        super().__init__(label, choices=[("yes", yes), ("no", no)], **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value)

    def clean(self, value: Any) -> bool | None:
        return {"yes": True, "no": False}.get(super().clean(value))


class TickField(Asked, forms.BooleanField):
    """One box. With `must` it has to be ticked, and `must` says so; without, it may stay empty."""

    kind = "tick"

    def __init__(self, label: str, *, must: str = "", **kwargs: Any) -> None:
        super().__init__(label, missing=must, optional=not must, **kwargs)
        self.answers = (Answer("on", whole_days(label), self.help_text),)

    def prepare_value(self, value: Any) -> str:
        return "on" if value is True or value == "on" else ""

    @property
    def label_more(self) -> str:
        return ""
