"""Words typed into a box."""

from __future__ import annotations

from typing import Any

import phonenumbers
from django import forms

from alongside.design.fields.asked import Asked

TOO_LONG = "Keep it to %(limit_value)d letters. There are %(show_value)d now."


class TextField(Asked, forms.CharField):
    """One line. Spaces at both ends are dropped."""

    kind = "text"

    def __init__(
        self,
        label: str,
        *,
        width: int | None = None,
        autocomplete: str = "",
        input_mode: str = "",
        large: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(label, **kwargs)
        self.width = width
        self.autocomplete = autocomplete
        self.input_mode = input_mode
        self.large = large
        self.input_type = "text"
        self.error_messages["max_length"] = TOO_LONG


class LongTextField(Asked, forms.CharField):
    """Several lines, kept exactly as typed; only the line ends of the browser become \\n."""

    kind = "long_text"

    def __init__(self, label: str, *, rows: int = 8, **kwargs: Any) -> None:
        super().__init__(label, strip=False, **kwargs)
        self.rows = rows
        self.error_messages["max_length"] = TOO_LONG

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")
        return typed if typed.strip() else ""


class AddressField(LongTextField):
    """A postal address: its lines joined by \\n, without empty ones."""

    kind = "long_text"

    def __init__(self, label: str, **kwargs: Any) -> None:
        kwargs.setdefault("rows", 5)
        super().__init__(label, **kwargs)
        self.autocomplete = "street-address"

    def to_python(self, value: Any) -> str:
        lines = (line.strip().rstrip(",") for line in super().to_python(value).split("\n"))
        return "\n".join(line for line in lines if line)


class EmailField(TextField, forms.EmailField):
    """An e-mail address, as typed."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"autocomplete": "email", "width": 30, **kwargs})
        self.input_type = "email"
        self.error_messages["invalid"] = "Check the e-mail address. It looks like name@example.org."


class PhoneField(TextField):
    """A telephone number; cleaned to its international form (+441632960200). Without a country it is British."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, **{"autocomplete": "tel", "width": 20, **kwargs})
        self.input_type = "tel"

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if not typed:
            return ""
        try:
            number = phonenumbers.parse(typed, "GB")
        except phonenumbers.NumberParseException:
            raise forms.ValidationError("Type the number in figures, like 01632 960 200.") from None
        # “possible”, not “valid”: new ranges open faster than lists of them are kept. A British one has 9 or 10 figures
        # after the 0; the library would let shorter ones pass.
        british = number.country_code == 44 and len(str(number.national_number)) not in (9, 10)
        if british or not phonenumbers.is_possible_number(number):
            raise forms.ValidationError("Check the number. It has too few or too many figures.")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class NumberField(TextField):
    """A whole number. `unit` stands behind the box."""

    def __init__(
        self, label: str, *, at_least: int | None = None, at_most: int | None = None, unit: str = "", **kwargs: Any
    ) -> None:
        super().__init__(label, **{"width": 4, "input_mode": "numeric", **kwargs})
        self.at_least, self.at_most, self.unit = at_least, at_most, unit

    def clean(self, value: Any) -> int | None:
        typed = super().clean(value if value is None else str(value)).replace(",", "")
        if not typed:
            return None
        if not typed.lstrip("-").isdecimal():
            raise forms.ValidationError("Type a number in figures, like 12.")
        number = int(typed)
        if self.at_least is not None and number < self.at_least:
            raise forms.ValidationError(f"Type a number that is {self.at_least} or more.")
        if self.at_most is not None and number > self.at_most:
            raise forms.ValidationError(f"Type a number that is {self.at_most} or less.")
        return number


class HiddenField(forms.CharField):
    """Carried along, never seen. Left out is the empty string."""

    kind = "hidden"
    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=kwargs.pop("required", False), **kwargs)


class HiddenNumber(forms.IntegerField):
    """A whole number carried along; None if it was left out."""

    kind = "hidden"
    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=kwargs.pop("required", False), **kwargs)
