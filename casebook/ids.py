"""Ids the casebook speaks of. They are plain text: names, addresses and words are kept elsewhere."""

from typing import TypeAlias

PersonId: TypeAlias = str
"""A family member, supporter or anybody else the record names."""
StrandId: TypeAlias = str
"""One board's part of a review; most reviews have one strand."""
