"""The ids the casebook speaks of. They are plain text; the names stop one kind being given for another.

The casebook knows people, meetings and versions by id only. Names, addresses and words are kept elsewhere.
"""

from typing import NewType

PersonId = NewType("PersonId", str)
StrandId = NewType("StrandId", str)

__all__ = ["PersonId", "StrandId"]
