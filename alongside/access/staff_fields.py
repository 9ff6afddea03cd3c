"""Fields of the sign-in pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from alongside.design.fields import TextField
from alongside.design.fields.asked import AskedBound


class _NeverShown(AskedBound):
    """What was typed is not put into the page again."""

    @property
    def typed(self) -> Any:
        return ""


class PasswordField(TextField):
    """A password: typed unseen, kept exactly as typed, never drawn again."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"width": 20, "autocomplete": "current-password", "strip": False, **kwargs})
        self.input_type = "password"

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundField:
        return _NeverShown(form, self, field_name)


class AppCodeField(TextField):
    """The six figures an app shows, or a recovery code."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"width": 10, "autocomplete": "one-time-code", "input_mode": "numeric", **kwargs})

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundField:
        return _NeverShown(form, self, field_name)
