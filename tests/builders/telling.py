"""Something was told to a family member, written first where the letter asks for words."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing
from alongside.acts.letters.tell import tell
from alongside.acts.letters.write_letter import write_letter
from alongside.acts.panel_meetings.adapt_update import adapt_update

FRONT = "thornmere.example/come-in"


def told(
    doing: Doing,
    letter: str,
    *,
    person: str,
    channel: str,
    about: str = "",
    kind: str = "phone",
    heard: str = "",
    copy: str = "",
    on: date | None = None,
    **words: str,
) -> None:
    """They were told this, by phone unless said. `words`: the answers to what the letter asks for; `copy`: the words of
    their own copy of an update.
    """
    if copy:
        adapt_update(Doing(doing.review, doing.by), meeting=about, person=person, words=copy)
    if words:
        write_letter(Doing(doing.review, doing.by), letter=letter, about=about, person=person, answers=words)
    tell(
        doing, letter=letter, about=about, person=person, kind=kind, channel=channel, heard=heard, on=on, address=FRONT
    )
