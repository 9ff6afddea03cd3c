"""Record what a family member said about their time with a draft, by phone, by letter or on a visit."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.drafts.begin_reading import begin_reading
from alongside.acts.drafts.record_reading_session import record_reading_session
from alongside.acts.drafts.say_long_enough import say_long_enough
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.say_rather_not_read import say_rather_not_read
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.drafts.with_reader import with_reader

NEEDS_WORDS = ("enough", "longer", "not_this", "not_any")


class RecordReading(SeenAndOnce, Form):
    """Which of the three, or that they read; their words; and when."""

    said = ChoiceField(
        "What did they say?",
        choices=[
            ("longer", "They need longer", "Nothing runs out because of it."),
            ("enough", "They have had long enough", "Only if they said so. Being quiet is not saying so."),
            ("not_this", "They would rather not read this draft"),
            ("not_any", "They would rather not read any draft"),
            ("together", "We read it together", "Neither finished nor asked to be."),
            ("read_aloud", "We read it aloud to them"),
            ("began", "They have begun to read"),
        ],
        missing="Say which it was.",
    )
    words = LongTextField(
        "In their own words",
        hint="Exactly as they said it. It can be one word.",
        rows=4,
        optional=True,
    )
    on = DayField("When?", missing="Say when it was.")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("said") in NEEDS_WORDS and not str(said.get("words") or "").strip():
            self.add_error("words", "Write down what they said. Somebody else’s guess is not their word.")
        return said


def record_reading(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask what they said and record it."""

    def act(doing: Doing, said: dict[str, Any]) -> None:
        words, on = said["words"] or "", said["on"]
        match said["said"]:
            case "enough":
                say_long_enough(doing, person=person, version=version, words=words, on=on)
            case "longer":
                say_needs_longer(doing, person=person, version=version, words=words, on=on)
            case "not_this" | "not_any" as which:
                about = version if which == "not_this" else None
                say_rather_not_read(doing, person=person, version=about, words=words, on=on)
            case "together" | "read_aloud" as how:
                record_reading_session(doing, person=person, version=version, how=how, on=on)
            case "began":
                begin_reading(doing, person=person, version=version, on=on)

    return with_reader(request, version, person, "record_reading", RecordReading, act=act)
