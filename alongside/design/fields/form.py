"""A form of ours: what is to be checked, as a list that leads to each place."""

from __future__ import annotations

import secrets
from typing import Any

from django import forms

from alongside.design import words
from alongside.design.fields.day import Typed
from alongside.design.fields.text import HiddenField, HiddenNumber


class Form(forms.Form):
    """Django's form; every visible field is drawn by `ui.field`, and nothing typed is ever lost."""

    use_required_attribute = False
    error_css_class = required_css_class = ""

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """A day may be given as its three boxes too: that is how what was typed before signing in again comes back."""
        parts = [self.initial.get(f"{field_name}-{part}") for part in Typed._fields]
        if field_name not in self.initial and any(parts):
            return Typed(*(str(part or "") for part in parts))
        return super().get_initial_for_field(field, field_name)

    @property
    def check_summary(self) -> list[dict[str, str]]:
        """What there is to check, top to bottom: the words, and the box they lead to."""
        if not self.is_bound:
            return []
        visible = [bound for bound in self if not bound.is_hidden]
        found = [{"text": fault, "href": f"#{bound.here}"} for bound in visible for fault in list(bound.errors)[:1]]
        hidden = [fault for bound in self.hidden_fields() for fault in bound.errors]
        top = f"#{visible[0].here}" if visible else ""
        return found + [{"text": fault, "href": top} for fault in [*self.non_field_errors(), *hidden]]

    @property
    def check_title(self) -> str:
        """There is one thing to check"""
        count = len(self.check_summary)
        return f"There {'is' if count == 1 else 'are'} {words.count_word(count, 'thing')} to check"

    def check(self, name: str | None, said: str) -> None:
        """Add something to check at a field (or, with None, at the whole form), after `is_valid`."""
        self.add_error(name, said)


class SeenAndOnce(forms.Form):
    """Two hidden fields: from which entry of the record the page was drawn, and a token against pressing twice."""

    seen = HiddenNumber()
    once = HiddenField()


def once_token() -> str:
    return secrets.token_urlsafe(12)


def fresh(form_class: type[Form], seen: int, **initial: Any) -> Form:
    """An empty form as a page first shows it, knowing what it was drawn from."""
    return form_class(initial={"seen": seen, "once": once_token(), **initial})
