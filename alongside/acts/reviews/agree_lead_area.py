"""Two areas agree which of them leads the review."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.tenancy.models import new_id


def agree_lead_area(
    doing: Doing, *, lead: str, other_area: str, approver: str, strand: str = "main", on: date | None = None
) -> None:
    """`lead`: this_area or other_area; `other_area`: its name, in words. Each person is owed the word of it."""
    with at_desk(doing) as desk:
        for each in desk.strands(strand):
            partnership = desk.keep_words(other_area, sort="area")
            desk.append(
                "lead_area_agreed",
                on=on,
                strand=each,
                lead=lead,
                partnership=partnership,
                approver=approver,
                decision=new_id(),
            )
