"""The forms with which something is told: one for each way it can go."""

from __future__ import annotations

from typing import Any

from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce, TickField


class Giving(SeenAndOnce, Form):
    """Nothing to fill in. Somebody who asked to be left alone just now is not written to by mistake: a box to tick."""

    def __init__(self, *args: Any, quiet: str, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if quiet:
            self.fields["all_the_same"] = TickField(
                f"{called} asked to be left alone: {quiet}. There is a reason to tell it today all the same.",
                must="Tick this if there is a reason to tell it today, or come back after those days.",
            )


class Said(Giving):
    """It was said: what came back, and when."""

    heard = LongTextField(
        "What they said",
        hint="Their words as they said them. If you told it in other words than those above, write those down as well.",
        rows=5,
        optional=True,
    )
    on = DayField("When was it?", missing="Say when it was.")


class Texted(Giving):
    """A text message was written from a phone of ours."""

    on = DayField("When did you send it?", missing="Say when you sent it.")


FORMS: dict[str, type[Giving]] = {"email": Giving, "post": Giving, "text": Texted, "said": Said}
