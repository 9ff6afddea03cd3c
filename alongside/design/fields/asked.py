"""What every field of ours has in common: a label first, a hint, and its own words for being left empty."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

LEFT_OUT = "You can leave this out."


# Asked is mixed into Django's fields, whose methods a type checker then allows it.
_Field: Any = object


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
    def answers(self) -> list[dict[str, Any]]:
        """The answers of a choice as options of the GOV.UK components, those chosen marked."""
        value = self.typed
        chosen = {str(one) for one in (value if isinstance(value, list | tuple | set) else [value])}
        return [
            {
                "value": answer.value,
                "text": answer.label,
                "hint": {"text": answer.hint} if answer.hint else None,
                "checked": answer.value in chosen,
                "selected": answer.value in chosen,
            }
            for answer in self.field.answers
        ]

    @property
    def day_boxes(self) -> list[dict[str, Any]]:
        """Day, month and (unless it counts every year) year as options of the GOV.UK date input."""
        widths = {"day": 2, "month": 10, "year": 4} if self.field.with_year else {"day": 2, "month": 10}
        wrong = " govuk-input--error" if self.fault else ""
        return [
            {
                "name": part,
                "label": part.capitalize(),
                "value": getattr(self.typed, part),
                "classes": f"govuk-input--width-{width}{wrong}",
                "inputmode": "text" if part == "month" else "numeric",
            }
            for part, width in widths.items()
        ]

    def as_field_group(self) -> SafeString:
        from alongside.design.jinja_environment import pages

        ui: Any = pages().globals["ui"]
        return SafeString(ui.field(self))  # noqa: S308  the component has escaped it


class Asked(_Field):
    """Mixed into a Django field. A field is compulsory and says what to do when empty, or it is optional."""

    kind = "text"

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
