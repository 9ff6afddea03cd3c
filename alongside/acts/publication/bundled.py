"""What is bound together for publication: which file, and which statements in which very words."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from alongside.documents.kept_publication import BUNDLE, content_with
from alongside.documents.statement_texts import text_with
from alongside.people.people import people_of, subject_of
from alongside.published.shelf import OnShelf
from alongside.reading.impact_statements import headed, signed


@dataclass(frozen=True, slots=True)
class Bundled:
    """One statement of a bundle. `name_form`: how its author wants to be named."""

    person: str
    statement: str
    file: str
    name_form: str
    agreed_on: date


@dataclass(frozen=True, slots=True)
class Bundle:
    """`file`: the publication file."""

    file: str
    statements: tuple[Bundled, ...]


def bundle_to_bytes(bundle: Bundle) -> bytes:
    """Always the same bytes for the same bundle."""
    held = asdict(bundle)
    for each in held["statements"]:
        each["agreed_on"] = each["agreed_on"].isoformat()
    return json.dumps(held, sort_keys=True).encode()


def bundle_with(review_id: str, file: str) -> Bundle:
    """The bundle with this hash. Raises LookupError."""
    kept = content_with(review_id, BUNDLE, file)
    if kept is None:
        raise LookupError(file)
    held = json.loads(kept.content)
    each_ = [Bundled(**{**each, "agreed_on": date.fromisoformat(each["agreed_on"])}) for each in held["statements"]]
    return Bundle(held["file"], tuple(each_))


def statements_on_shelf(review_id: str, bundle: Bundle) -> list[OnShelf]:
    """The bundle's statements as the public page shows them, the earliest agreed first."""
    about, family = subject_of(review_id), people_of(review_id)
    return [
        OnShelf(
            statement=each.statement,
            title=headed(about, family[each.person].relation),
            text=text_with(review_id, each.statement, each.file),
            signed=signed(about, family[each.person].relation, family[each.person].name, each.name_form),
            agreed_on=each.agreed_on,
        )
        for each in sorted(bundle.statements, key=lambda each: each.agreed_on)
    ]
