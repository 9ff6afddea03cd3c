"""Test whether the law gives the adult a review is about a right to an advocate (Care Act 2014, section 68)."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk

HARD = {True: "It would be very hard for them to take part.", False: "They can take part without great difficulty."}
SUITABLE = {True: "Somebody suitable helps them.", False: "Nobody suitable helps them."}


class NoReasonGiven(Refused):
    """The test is worth what its reason is worth."""


def check_advocacy_duty(
    doing: Doing,
    *,
    person: str,
    substantial_difficulty: bool,
    somebody_suitable: bool,
    reason: str,
    on: date | None = None,
) -> None:
    """Record the two tests of the law and what follows: the duty is met where taking part is substantially difficult
    for them and nobody suitable helps. Neither is the same as lack of capacity.

    Which of the two it was is kept with the reason, apart from the record. Raises NoReasonGiven.
    """
    if not reason.strip():
        raise NoReasonGiven
    duty = "met" if substantial_difficulty and not somebody_suitable else "not_met"
    with at_desk(doing) as desk:
        found = f"{HARD[substantial_difficulty]} {SUITABLE[somebody_suitable]} {reason.strip()}"
        document = desk.keep_words(found, sort="advocacy_duty", person=person)
        desk.append("advocacy_duty_tested", on=on, person=person, duty=duty, document=document)
