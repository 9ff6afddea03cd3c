"""Draft reports as they are kept: the file and its passages, sealed, and where a reader is warned of what comes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from alongside import clock
from alongside.documents.draft import Draft
from alongside.documents.models import Document, DraftVersion
from alongside.documents.stretches import HardToRead
from alongside.people.sealing import seal, seal_bytes, unseal
from alongside.tenancy.models import new_id

UPSETTING = "upsetting"


# What staff say stands in the way of a reader: the same shape that the page is drawn from.
Upsetting = HardToRead


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """One version: `label` is "2" or "2.1"; `upsetting` in the order of the report."""

    version: str
    label: str
    made_on: object
    draft: Draft
    upsetting: tuple[Upsetting, ...]


def keep_draft(
    partnership_id: str,
    review_id: str,
    draft: Draft,
    content: bytes,
    *,
    label: str,
    by: str,
    upsetting: Iterable[Upsetting] = (),
) -> str:
    """Keep a draft and the Word file it came in; gives the id that the facts call `version`."""
    version, document = new_id(), new_id()
    at = clock.now()
    Document.objects.create(
        id=document, partnership_id=partnership_id, review_id=review_id, sort="draft", sha256=draft.file_hash,
        content=seal_bytes(review_id, content, f"document:{document}"), kept_at=at, by=by,
    )  # fmt: skip
    DraftVersion.objects.create(
        id=version, partnership_id=partnership_id, review_id=review_id, label=label, document_id=document,
        sha256=draft.file_hash, text_sha256=draft.text_hash, made_at=at,
        blocks=_sealed(review_id, version, draft.to_json(), upsetting),
    )  # fmt: skip
    return version


def kept_draft(review_id: str, version: str) -> KeptDraft:
    """A version of this review's report. One query (and the review's key).

    Raises DraftVersion.DoesNotExist for a version of any other review.
    """
    label, blocks, made_at = DraftVersion.objects.values_list("label", "blocks", "made_at").get(
        review_id=review_id, id=version
    )
    held = json.loads(unseal(review_id, blocks, f"blocks:{version}"))
    warned = tuple(Upsetting(**each) for each in held.get(UPSETTING, ()))
    return KeptDraft(version, label, made_at.date(), Draft.from_json(held), warned)


def draft_of(review_id: str, version: str) -> Draft:
    """Only the draft."""
    return kept_draft(review_id, version).draft


def labels_of(review_id: str) -> dict[str, str]:
    """The label of every version of this review by id, oldest first. One query."""
    return dict(DraftVersion.objects.filter(review_id=review_id).order_by("made_at").values_list("id", "label"))


def warn_of(review_id: str, version: str, upsetting: Iterable[Upsetting]) -> None:
    """Say anew where readers are warned. The report itself is not touched, nor its hashes."""
    row = DraftVersion.objects.get(review_id=review_id, id=version)
    held = json.loads(unseal(review_id, row.blocks, f"blocks:{version}"))
    row.blocks = _sealed(review_id, version, held, upsetting)
    row.save(update_fields=["blocks"])


def _sealed(review_id: str, version: str, held: dict, upsetting: Iterable[Upsetting]) -> bytes:
    told = {**held, UPSETTING: [asdict(each) for each in upsetting]}
    return seal(review_id, json.dumps(told), f"blocks:{version}")
