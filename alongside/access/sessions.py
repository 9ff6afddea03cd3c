"""Sessions that belong to a partnership."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware

from alongside.tenancy.here import here


class SessionStore(DatabaseSessionStore):
    """Django's own, on our table."""

    @classmethod
    def get_model_class(cls) -> Any:
        from alongside.access.models import Session

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        session = super().create_model_instance(data)
        session.partnership = here()
        return session


SessionMiddleware = DjangoSessionMiddleware
