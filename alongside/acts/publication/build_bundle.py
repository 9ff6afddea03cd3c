"""Put report and Impact Statements together, as they will be published."""

from __future__ import annotations

from alongside.acts.desk import Desk, Doing, Refused, at_desk
from alongside.acts.publication.bundled import Bundle, Bundled, bundle_to_bytes, statements_on_shelf
from alongside.documents.kept_publication import BUNDLE, keep_content
from alongside.published import shelf


class NothingMade(Refused):
    """The file for publication has not been made yet."""


def build_bundle(doing: Doing) -> str:
    """Bind the newest file and every statement put with it that its author still agrees to; gives the bundle's hash.

    After publication the statements of the public page become those of the new bundle; the report stays as it is.
    """
    with at_desk(doing) as desk:
        made = desk.position.latest("publication_file_made")
        if made is None:
            raise NothingMade
        bundle = Bundle(str(made.fact.fields["file"]), _standing(desk))
        file = keep_content(desk.review, BUNDLE, bundle_to_bytes(bundle), by=doing.by)
        desk.append("bundle_built", file=file)
        if desk.position.latest("published") is not None:
            key = shelf.shelf_key(doing.review)
            shelf.put_statements(key, statements_on_shelf(doing.review, bundle))
        return file


def _standing(desk: Desk) -> tuple[Bundled, ...]:
    """The statements put with the report to whose very words their authors agree now, for the website."""
    found: dict[str, Bundled] = {}
    for entry in desk.position.facts("statement_put_in_bundle"):
        fields = {name: str(entry.fact.fields[name]) for name in ("person", "statement", "file")}
        consent = desk.position.latest("statement_consented", **fields)
        if desk.ask("statement_put_in_bundle", None, **fields) or consent is None or not consent.fact.fields.get("web"):
            continue
        form = str(consent.fact.fields.get("name_form", "none"))
        found[fields["person"]] = Bundled(**fields, name_form=form, agreed_on=consent.fact.on)
    return tuple(found.values())
