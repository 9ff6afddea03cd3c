"""Django's PostgreSQL backend, working as a role that owns nothing.

The service signs in as the database's owner only to migrate. For everything else it becomes the application's role at
once: one that row-level security binds and that may not change or remove what is in the record.
"""

from __future__ import annotations

from django.conf import settings
from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL as the application's role, unless `settings.DATABASE_AS_OWNER`."""

    def init_connection_state(self) -> None:
        super().init_connection_state()
        if not settings.DATABASE_AS_OWNER:
            self._become_application()

    def _become_application(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute("select 1 from pg_roles where rolname = %s", [settings.DATABASE_ROLE])
            if cursor.fetchone() is None:
                raise RuntimeError("The database has not been prepared. Run the migrations first: ./run manage migrate")
            cursor.execute(f"SET ROLE {settings.DATABASE_ROLE}")
        self.connection.commit() if not self.get_autocommit() else None
