"""Write down what has changed since the report, once for everyone: the letters afterwards are made of it."""

from __future__ import annotations

import json

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import keep_copy


def write_what_changed(doing: Doing, *, months: int, changes: list[dict[str, str]]) -> None:
    """`changes`: one {should_change, what_was_done} for each recommendation. No fact: nobody is told by it."""
    with at_desk(doing) as desk:
        keep_copy(desk.review, "follow_up", str(months), "", json.dumps(changes), by=desk.doing.by)
