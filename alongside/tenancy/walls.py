"""The second wall: what the database itself refuses, whatever the code asks.

1. PostgreSQL row-level security: each table of a partnership shows and takes only rows of the partnership told to
this transaction. No partnership told: no rows.
2. The record is append-only: UPDATE and DELETE of an entry are refused by SQLite and PostgreSQL alike.
3. On PostgreSQL the application's role owns nothing, cannot bypass 1, and is not even granted UPDATE or DELETE of
entries.

All of it can be applied again at any time with the same result. It runs after every `migrate`.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections

# Tables without a partnership column, whose rows belong to one through another table, by that table's own wall.
THROUGH = {
    "account_emailaddress": ("user_id", "access_user"),
    "account_emailconfirmation": ("email_address_id", "account_emailaddress"),
    "mfa_authenticator": ("user_id", "access_user"),
}
# The framework's own book-keeping: no person, no review, no words in it. tenancy_partnership is the directory of
# addresses itself.
OPEN_TO_ALL = {
    "django_migrations", "django_content_type", "auth_permission", "auth_group", "auth_group_permissions",
    "tenancy_partnership", "access_user_groups", "access_user_user_permissions",
}  # fmt: skip
APPEND_ONLY = ("record_entry", "access_viewing", "local_ownsetting", "local_localpageentry")
TOLD = "current_setting('alongside.partnership', true)"


def partnership_tables() -> list[str]:
    """The tables whose rows name their partnership."""
    return sorted(
        model._meta.db_table
        for model in apps.get_models()
        if any(field.name == "partnership" for field in model._meta.fields) and model._meta.managed
    )


def raise_walls(using: str = "default", **_: Any) -> None:
    """Put every wall in place on this database."""
    connection = connections[using]
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        statements = _postgres(existing) if connection.vendor == "postgresql" else _sqlite(existing)
        for statement in statements:
            cursor.execute(statement)


def _sqlite(existing: set[str]) -> list[str]:
    statements = []
    for table in APPEND_ONLY:
        if table in existing:
            for verb in ("UPDATE", "DELETE"):
                statements.append(
                    f"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )
    return statements


def _postgres(existing: set[str]) -> list[str]:
    role = settings.DATABASE_ROLE
    statements = [
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN "
        f"CREATE ROLE {role} NOLOGIN NOBYPASSRLS; END IF; END $$",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
        "CREATE OR REPLACE FUNCTION alongside_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
    ]
    for table in partnership_tables():
        if table in existing:
            statements += _policy(table, f"partnership_id = {TOLD}")
    for table, (column, owner) in THROUGH.items():
        if table in existing:
            statements += _policy(table, f"EXISTS (SELECT 1 FROM {owner} owner WHERE owner.id = {table}.{column})")
    for table in APPEND_ONLY:
        if table in existing:
            statements += [
                f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}",
                f"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION alongside_append_only()",
            ]
    return statements


def _policy(table: str, condition: str) -> list[str]:
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"DROP POLICY IF EXISTS {table}_of_partnership ON {table}",
        f"CREATE POLICY {table}_of_partnership ON {table} USING ({condition}) WITH CHECK ({condition})",
    ]
