"""Form fields and the form they stand in. Each is drawn by `ui.field`; README.md beside this folder lists them."""

from alongside.design.fields.choice import ChoiceField, ChoicesField, SelectField, TickField, YesNoField
from alongside.design.fields.day import DayField
from alongside.design.fields.file import FileField
from alongside.design.fields.form import Form, SeenAndOnce, fresh, once_token
from alongside.design.fields.text import (
    AddressField,
    EmailField,
    HiddenField,
    HiddenNumber,
    LongTextField,
    NumberField,
    PhoneField,
    TextField,
)
from alongside.design.fields.time_of_day import TimeField

__all__ = [
    "AddressField",
    "ChoiceField",
    "ChoicesField",
    "DayField",
    "EmailField",
    "FileField",
    "Form",
    "HiddenField",
    "HiddenNumber",
    "LongTextField",
    "NumberField",
    "PhoneField",
    "SeenAndOnce",
    "SelectField",
    "TextField",
    "TickField",
    "TimeField",
    "YesNoField",
    "fresh",
    "once_token",
]
