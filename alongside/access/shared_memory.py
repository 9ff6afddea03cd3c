"""What every worker must remember for a while, in our own table: allauth's counts of tries, and app codes used once.

Django's cache interface on `Remembered`, one partnership's memory apart from another's. Values are JSON. There is no
other server to run, and what one worker counted the others know.
"""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import IntegrityError, transaction

from alongside import clock
from alongside.access.models import Remembered
from alongside.tenancy.here import here


class SharedMemory(BaseCache):
    """settings.CACHES names it. Used inside a partnership only; outside, it raises instead of mixing two."""

    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def add(self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        hashed = self._hashed(key, version)
        Remembered.objects.filter(key=hashed, until__lte=clock.now()).delete()
        try:
            # its own savepoint: on PostgreSQL a refused row must not spoil the request's transaction
            with transaction.atomic():
                Remembered.objects.create(
                    partnership=here(), key=hashed, value=json.dumps(value), until=self._until(timeout)
                )
        except IntegrityError:
            return False
        return True

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        row = Remembered.objects.filter(key=self._hashed(key, version)).values_list("value", "until").first()
        if row is None or (row[1] is not None and row[1] <= clock.now()):
            return default
        return json.loads(row[0])

    def set(self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        Remembered.objects.update_or_create(
            key=self._hashed(key, version),
            defaults={"partnership": here(), "value": json.dumps(value), "until": self._until(timeout)},
        )

    def touch(self, key: str, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        touched = Remembered.objects.filter(key=self._hashed(key, version)).update(until=self._until(timeout))
        return bool(touched)

    def delete(self, key: str, version: int | None = None) -> bool:
        deleted, _ = Remembered.objects.filter(key=self._hashed(key, version)).delete()
        return bool(deleted)

    def clear(self) -> None:
        Remembered.objects.all().delete()

    def _hashed(self, key: str, version: int | None) -> str:
        # keys may hold client addresses and e-mail addresses: only their hash is kept
        return hashlib.sha256(self.make_and_validate_key(key, version=version).encode()).hexdigest()

    def _until(self, timeout: float | None) -> Any:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return None if seconds is None else clock.now() + timedelta(seconds=float(seconds))
