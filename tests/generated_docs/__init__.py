"""Pages of docs/ that are made from the code and the process files, so that they cannot go stale."""

from __future__ import annotations

from functools import lru_cache

from tests.generated_docs.process_pages import process_pages
from tests.generated_docs.reference_pages import acts_page, addresses_page, facts_page

MADE = "<!-- Made by ./run docs. Do not edit: edit what it is made from. -->\n\n"


@lru_cache
def pages() -> dict[str, str]:
    """Place in the project -> text. Needs Django set up, for the addresses."""
    made = {
        **process_pages(),
        "docs/reference/facts.md": facts_page(),
        "docs/reference/acts.md": acts_page(),
        "docs/reference/pages.md": addresses_page(),
    }
    return {place: MADE + text.rstrip() + "\n" for place, text in made.items()}
