"""The token in every form. Pressed twice it is still one act; and it is bound to whoever the form was drawn for."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from django.conf import settings


def once_token(by: str) -> str:
    """A fresh token for a form drawn for `by` ("staff:ID", "family:ID")."""
    nonce = secrets.token_hex(8)
    return f"{nonce}{_mark(nonce, by)}"


def is_theirs(token: str, by: str) -> bool:
    """Was this form drawn for the same person?"""
    return hmac.compare_digest(token[16:], _mark(token[:16], by))


def _mark(nonce: str, by: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), f"once:{nonce}:{by}".encode(), hashlib.sha256).hexdigest()[:24]
