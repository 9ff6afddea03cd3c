"""How often one may try. Counted in our own table, by a hash of what is tried and of where from."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import truncate_ip
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside import clock
from alongside.access.models import Try
from alongside.tenancy.here import here

TOO_MANY = 429


def hashed(*parts: str) -> str:
    """A text that means nothing without our key, the same for the same parts: 64 hexadecimal digits."""
    return hmac.new(bytes.fromhex(settings.MASTER_KEY), "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def tried_too_often(what: str, *, most: int, within: timedelta) -> bool:
    """Count this try of `what`; True when there were `most` of them within that time (this one is then not counted)."""
    key, now = hashed("try", what), clock.now()
    Try.objects.filter(key=key, at__lte=now - within).delete()
    if Try.objects.filter(key=key).count() >= most:
        return True
    Try.objects.create(partnership=here(), key=key, at=now)
    return False


def client_of(request: HttpRequest) -> str:
    """Where a request comes from: an IPv4 address or IPv6 network. Behind a proxy see ALLAUTH_TRUSTED_PROXY_COUNT."""
    return truncate_ip(get_adapter().get_client_ip(request))


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for someone who has to wait a while."""
    return render(request, "access/too_many.jinja", {}, status=TOO_MANY)
