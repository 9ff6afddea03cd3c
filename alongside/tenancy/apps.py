"""Tenancy raises its walls after every migration, so that no table can be forgotten."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TenancyConfig(AppConfig):
    name = "alongside.tenancy"
    label = "tenancy"

    def ready(self) -> None:
        from alongside.tenancy.walls import raise_walls

        # dispatch once, for the last app: every table exists by then
        post_migrate.connect(raise_walls, sender=self, dispatch_uid="alongside.tenancy.walls")
