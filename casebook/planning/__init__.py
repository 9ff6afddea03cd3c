"""What if? Planning without writing. It asks the same gates and reads by the same rules as the record does."""

from casebook.planning.first_day import EarliestDay, NoDay, Waits, earliest_publication_date
from casebook.planning.what_if import Consequences, DutyChange, GateChange, Refused, what_if

__all__ = [
    "Consequences",
    "DutyChange",
    "EarliestDay",
    "GateChange",
    "NoDay",
    "Refused",
    "Waits",
    "earliest_publication_date",
    "what_if",
]
