"""Say to a family member, in words for them, why something came late and what changed because of it."""

from __future__ import annotations

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.kept_apart import refuse_kept_apart


class NothingLate(Refused):
    """That fact kept no promise to this person."""


def explain_late(doing: Doing, *, person: str, kept_by: int, words: str) -> None:
    """`kept_by`: the number of the fact that kept the promise at last. The words stand beside it on their own page.

    No fact: that it was late follows from the record; this is what we say about it. Said again, the newest words stand.
    """
    with at_desk(doing) as desk:
        late = [duty.ended_by for duty in desk.position.promises_to(person) if str(duty.state) == "late_kept"]
        if not any(entry is not None and entry.number == kept_by for entry in late):
            raise NothingLate
        refuse_kept_apart(desk, person, words)
        desk.keep_words(words, sort=f"late:{kept_by}", person=person)
