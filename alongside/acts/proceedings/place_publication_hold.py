"""Police, prosecutors, a coroner or a court ask us to wait with publication."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def place_publication_hold(
    doing: Doing,
    *,
    scope: str,
    asked_by: str,
    reason: str,
    words: str = "",
    review_again_on: date | None = None,
    on: date | None = None,
) -> str:
    """`scope`: publication, panel_copy or whole_review; `words`: those agreed for telling each family member.

    Gives the hold's id. Each person is owed the word that we have to wait, so that it never becomes silence.
    """
    with at_desk(doing) as desk:
        hold = new_id()
        desk.append(
            "publication_hold_placed",
            on=on,
            hold=hold,
            scope=scope,
            asked_by=asked_by,
            reason=desk.keep_words(reason, sort="reason"),
            words=desk.keep_words(words, sort="agreed_words"),
            review_again_on=review_again_on,
        )
        return hold
