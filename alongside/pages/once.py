"""The token in every form. Pressed twice it is still one act; and it is bound to whoever the form was drawn for."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from django.conf import settings
from django.http import HttpRequest

NOT_SAID = {"csrfmiddlewaretoken", "once", "seen"}
MARK, SAID = 24, 23  # letters: token, colon and mark of what was said fill the 64 that the record has for them


def once_token(by: str, *, again: bool = False) -> str:
    """A fresh token for a form drawn for `by` ("staff:ID", "family:ID"). `again`: the page said that the same was kept
    a moment ago, so that pressing it means a second one.
    """
    nonce = ("a" if again else "0") + secrets.token_hex(8)[1:]
    return f"{nonce}{_mark(nonce, by)}"


def is_theirs(token: str, by: str) -> bool:
    """Was this form drawn for the same person?"""
    return hmac.compare_digest(token[16:], _mark(token[:16], by))


def means_a_second_one(token: str, by: str) -> bool:
    """Had the page of this token told them that the same was kept already?"""
    return token.startswith("a") and is_theirs(token, by)


def mark_of_what_was_said(request: HttpRequest) -> str:
    """The same for the same words on the same page in the same session, and nothing anybody could read from it later:
    the session is part of the key.
    """
    said = [(name, values) for name, values in sorted(request.POST.lists()) if name not in NOT_SAID]
    said += [(name, [file.name, str(file.size)]) for name, file in sorted(request.FILES.items())]
    key = f"{settings.SECRET_KEY}:{request.session.session_key}"
    return hmac.new(key.encode(), repr((request.path, said)).encode(), hashlib.sha256).hexdigest()[:SAID]


def _mark(nonce: str, by: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), f"once:{nonce}:{by}".encode(), hashlib.sha256).hexdigest()[:MARK]
