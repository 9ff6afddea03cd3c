"""Somebody helps a family member to take part: a supporter, an interpreter, someone they trust, or the way a child is
reached.
"""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk

HELPERS = {
    "supporter": "supporter_named",
    "interpreter": "interpreter_named",
    "trusted": "appropriate_person_named",
    "gatekeeper": "gatekeeper_named",
}


class NobodyNamed(Refused):
    """Who helps has to have a name."""


class NotAHelper(Refused):
    """That is not one of the ways somebody can help."""


def name_helper(
    doing: Doing,
    *,
    person: str,
    kind: str,
    who: str = "",
    name: str = "",
    language: str = "",
    on: date | None = None,
) -> str:
    """Record who helps and how (a key of HELPERS). `who`: a person of this review, or a helper named before; else
    `name`, which is kept apart. Gives the id of who it is.

    Somebody who was found to be a risk is refused by the gate.
    """
    if kind not in HELPERS:
        raise NotAHelper
    if not who and not name.strip():
        raise NobodyNamed
    with at_desk(doing) as desk:
        kept = desk.keep_words(language, sort="language", person=person) if kind == "interpreter" else None
        who = who or desk.keep_words(name.strip(), sort="helper") or ""
        desk.append(HELPERS[kind], on=on, person=person, who=who, language=kept)
        return who
