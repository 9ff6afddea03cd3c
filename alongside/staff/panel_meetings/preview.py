"""One person's copy as they will read it, with the words marked that are only in theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.reading.families import Member
from alongside.reading.frame_of_letter import greeting_of
from alongside.reading.marked_words import Marked, marked_words
from alongside.reading.updates import Updating

GREETED = re.compile(r"^\s*(dear|hello|hi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Preview:
    """`greeting` is empty where the words begin with one; `own`: whether they have a copy of their own."""

    greeting: str
    marked: Marked
    own: bool


def preview_of(update: Updating, member: Member, words: str | None = None) -> Preview:
    """Their copy as kept, or `words` in its place."""
    text = update.copy_for(member.id) if words is None else words
    own = words is not None or member.id in update.copies
    greeting = "" if GREETED.match(text) else f"Dear {greeting_of(member.known)},"
    return Preview(greeting, marked_words(update.words if own else text, text), own)
