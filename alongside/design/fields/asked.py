"""What every field of ours has in common: a label first, a hint, and its own words for being left empty."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

LEFT_OUT = "You can leave this out."


# Asked is mixed into Django's fields, whose methods a type checker then allows it.
_Field: Any = object


class Shown(NamedTuple):
    """One answer of a choice as it is drawn."""

    value: str
    label: str
    hint: str
    chosen: bool


class DayBox(NamedTuple):
    """One of the boxes of a day. `width`: how many letters it is wide; `inputmode`: which keyboard a phone shows."""

    name: str
    label: str
    value: str
    width: int
    inputmode: str


class AskedBound(BoundField):
    """A field of one form, as the component `ui.field` draws it."""

    @property
    def kind(self) -> str:
        return str(self.field.kind)

    @property
    def here(self) -> str:
        """The id of the first box: where “something to check” leads."""
        return str(self.field.first_id(self.id_for_label or self.html_name))

    @property
    def fault(self) -> str:
        """What is to be checked here, or nothing."""
        return str(self.errors[0]) if self.errors else ""

    @property
    def typed(self) -> Any:
        """What stands in the box: what was typed if anything was, else the initial value."""
        value = self.value()
        return "" if value is None else value

    @property
    def own_id(self) -> str:
        return str(self.id_for_label or self.html_name)

    @property
    def answers(self) -> list[Shown]:
        """The answers of a choice, those chosen marked."""
        value = self.typed
        chosen = {str(one) for one in (value if isinstance(value, list | tuple | set) else [value])}
        return [Shown(answer.value, answer.label, answer.hint, answer.value in chosen) for answer in self.field.answers]

    @property
    def day_boxes(self) -> list[DayBox]:
        """Day, month and (unless it counts every year) year."""
        typed = self.typed
        boxes = [DayBox("day", "Day", typed.day, 2, "numeric"), DayBox("month", "Month", typed.month, 10, "text")]
        return [*boxes, DayBox("year", "Year", typed.year, 4, "numeric")] if self.field.with_year else boxes

    def as_field_group(self) -> SafeString:
        from alongside.design.jinja_environment import pages

        ui: Any = pages().globals["ui"]
        return SafeString(ui.field(self))  # noqa: S308  the component has escaped it


class Asked(_Field):
    """Mixed into a Django field. A field is compulsory and says what to do when empty, or it is optional."""

    kind = "text"
    unit = autocomplete = ""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        optional: bool = False,
        label_hidden: bool = False,
        label_is_heading: bool = False,
        **kwargs: Any,
    ) -> None:
        if bool(missing) == optional:
            raise TypeError(
                f"{label!r}: say what to do when it is left empty (missing=…), or that it may be (optional=True)"
            )
        super().__init__(label=label, help_text=hint, required=not optional, **kwargs)
        self.error_messages["required"] = missing
        self.optional = optional
        self.label_hidden = label_hidden
        self.label_is_heading = label_is_heading

    @property
    def label_more(self) -> str:
        return LEFT_OUT if self.optional else ""

    def first_id(self, id_: str) -> str:
        return id_

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> AskedBound:
        return AskedBound(form, self, field_name)
