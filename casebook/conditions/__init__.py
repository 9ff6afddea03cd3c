"""What the eleven operators mean: what is still wanted, and why. Each is made ready once for each process.

Nothing wanted means the condition holds. An operator looks at a fold from a point: whom it points at, on which day.
"""

from casebook.conditions.making import make_check
from casebook.conditions.operator import PERSON, Ground, Operator, entries_of

__all__ = ["PERSON", "Ground", "Operator", "entries_of", "make_check"]
