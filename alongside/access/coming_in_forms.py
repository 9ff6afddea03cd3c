"""What is asked at the family’s front door."""

from __future__ import annotations

from alongside.design.fields import Form, TextField, TickField


class AddressForm(Form):
    """Their own short address."""

    address = TextField(
        "Your own address here",
        hint="Two words and a number. For example, heron-lamp-42. Spaces and capitals are fine.",
        width=20, large=True, autocomplete="off", max_length=80,
        missing="Type your address. It is two words and a number, on the letter or note we gave you.",
    )  # fmt: skip


class CodeForm(Form):
    """Their code, and whether the phone is theirs alone."""

    code = TextField(
        "Your code",
        hint="For example, K7MP 4RTW. Spaces and small letters are fine.",
        width=10, large=True, autocomplete="off", max_length=40,
        missing="Type your code. It has 8 letters and figures.",
    )  # fmt: skip
    shared = TickField("Other people use this phone", hint="We sign you out sooner and keep nothing on it.")
