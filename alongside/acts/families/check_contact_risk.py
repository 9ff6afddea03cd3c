"""Record a contact risk check: is it safe for this person that we get in touch, and how?"""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def check_contact_risk(
    doing: Doing,
    *,
    person: str,
    outcome: str,
    words: str = "",
    police_asked: bool | None = None,
    on: date | None = None,
) -> None:
    """Record the check and its outcome ("go_ahead" or "with_care"). `words`: what to take care of; kept apart."""
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="risk_check", person=person)
        desk.append(
            "contact_risk_checked", on=on, person=person, outcome=outcome, police_asked=police_asked, document=document
        )
