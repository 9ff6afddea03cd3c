"""Argon2 that costs next to nothing, so that tests about codes and passwords take no seconds."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """The same kind of hash, made with the least work the library allows."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
