"""Record how the voice of a child who is too young to be asked comes into the review, or why it cannot."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def arrange_voice(
    doing: Doing, *, person: str, through: str = "", reason: str = "", approver: str = "", on: date | None = None
) -> None:
    """`through`: in words, who brings the child's voice.

    Without it `reason` says why it is absent, and `approver` who agreed to that.
    """
    with at_desk(doing) as desk:
        if through.strip():
            desk.append(
                "voice_arranged",
                on=on,
                person=person,
                through=desk.keep_words(through, sort="child_plan", person=person),
            )
        else:
            kept = desk.keep_words(reason, sort="reason", person=person)
            desk.append("voice_absence_explained", on=on, person=person, reason=kept, approver=approver)
