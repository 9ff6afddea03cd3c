"""Sealing what people told us. Each review has a key of its own, itself sealed with the master key: shred that one
row, and nobody, we included, can read the review's names, addresses and words again.

AES-256-GCM. What is sealed is bound to the place it stands in (table, row, field), so that it cannot be moved to
another row unseen.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from time import monotonic

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from alongside.people.models import ReviewKey
from alongside.tenancy.standing_question import StandingQuestion

NONCE = 12
HELD_FOR = 60.0  # seconds
MOST_HELD = 512
_held: dict[str, tuple[float, AESGCM]] = {}
_keys = StandingQuestion(
    lambda reviews: ReviewKey.objects.filter(review_id__in=[reviews]).values_list("review_id", "wrapped")
)


def make_key(partnership_id: str, review_id: str) -> None:
    """Give a review its own key. Once, when the review begins."""
    wrapped = _seal(_master(), secrets.token_bytes(32), f"review-key:{review_id}")
    ReviewKey.objects.create(partnership_id=partnership_id, review_id=review_id, wrapped=wrapped)


def seal(review_id: str, text: str, place: str) -> bytes:
    """`text` so that only `unseal` with the same review and place can read it."""
    return _seal(_key(review_id), text.encode(), place)


def unseal(review_id: str, sealed: bytes, place: str) -> str:
    """The text again. Raises cryptography's InvalidTag when it was moved or changed, ReviewKey.DoesNotExist when the
    key was shredded.
    """
    return unseal_bytes(review_id, sealed, place).decode()


def seal_bytes(review_id: str, content: bytes, place: str) -> bytes:
    """The same for a file."""
    return _seal(_key(review_id), content, place)


def unseal_bytes(review_id: str, sealed: bytes, place: str) -> bytes:
    """The file again."""
    sealed = bytes(sealed)
    return _key(review_id).decrypt(sealed[:NONCE], sealed[NONCE:], place.encode())


def seal_with_master(text: str, place: str) -> bytes:
    """For the few things that belong to no review (what was typed into a form after a session ended)."""
    return _seal(_master(), text.encode(), place)


def unseal_with_master(sealed: bytes, place: str) -> str:
    """The text again."""
    sealed = bytes(sealed)
    return _master().decrypt(sealed[:NONCE], sealed[NONCE:], place.encode()).decode()


def _seal(key: AESGCM, content: bytes, place: str) -> bytes:
    nonce = secrets.token_bytes(NONCE)
    return nonce + key.encrypt(nonce, content, place.encode())


def hold_keys(review_ids: Iterable[str]) -> None:
    """Ask for the keys of several reviews at once, before a list of them is read: one query instead of one a review."""
    now = monotonic()
    wanted = [each for each in review_ids if each not in _held or _held[each][0] < now]
    if wanted:
        for review_id, wrapped in _keys(reviews=wanted):
            _hold(review_id, bytes(wrapped))


def _key(review_id: str) -> AESGCM:
    """The review's key, asked of the database once a minute and not once a name: a shredded key is forgotten within
    that
    minute everywhere."""
    held = _held.get(review_id)
    if held is None or held[0] < monotonic():
        return _hold(review_id, bytes(ReviewKey.objects.values_list("wrapped", flat=True).get(review_id=review_id)))
    return held[1]


def _hold(review_id: str, wrapped: bytes) -> AESGCM:
    if len(_held) >= MOST_HELD:
        _held.clear()
    key = AESGCM(_master().decrypt(wrapped[:NONCE], wrapped[NONCE:], f"review-key:{review_id}".encode()))
    _held[review_id] = (monotonic() + HELD_FOR, key)
    return key


def _master() -> AESGCM:
    return AESGCM(bytes.fromhex(settings.MASTER_KEY))
