"""Somebody who helped, or might, turns out to be a risk: they may not help or speak for anybody from now on."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk


class NothingSeen(Refused):
    """Why somebody is a risk has to be written down."""


def find_to_be_a_risk(doing: Doing, *, who: str, person: str, words: str, on: date | None = None) -> None:
    """`who`: as in name_helper; `person`: the family member they are a risk for.

    What they passed on no longer counts as anybody's word, and each person they helped is to be asked alone. The last
    contact risk check of this person no longer holds.
    """
    if not words.strip():
        raise NothingSeen
    with at_desk(doing) as desk:
        document = desk.keep_words(words, sort="risk_event", person=person)
        desk.append("found_to_be_a_risk", on=on, who=who, person=person)
        desk.append("risk_event_recorded", on=on, person=person, document=document)
