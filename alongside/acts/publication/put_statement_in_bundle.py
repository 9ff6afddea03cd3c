"""Put an Impact Statement with the report that will be published."""

from __future__ import annotations

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.documents.statement_texts import text_with


class NotForTheWebsite(Refused):
    """Its author did not agree to the website."""


def put_statement_in_bundle(doing: Doing, *, person: str, statement: str, file: str) -> None:
    """Exactly this text, which must be kept, and to which its author agrees now.

    Raises Document.DoesNotExist if nobody kept it.
    """
    text_with(doing.review, statement, file)
    with at_desk(doing) as desk:
        consent = desk.position.latest("statement_consented", person=person, statement=statement, file=file)
        if consent is not None and not consent.fact.fields.get("web"):
            raise NotForTheWebsite
        desk.append("statement_put_in_bundle", person=person, statement=statement, file=file)
