"""Second factors: sealed in the database, and never fewer than one."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser

from alongside.people.sealing import seal_with_master, unseal_with_master

PLACE = "second-factor"
PROVING = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class SecondFactorAdapter(DefaultMFAAdapter):
    """settings.MFA_ADAPTER names it."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code is not right, or it has just run out. Type the one your app shows now.",
        "cannot_delete_authenticator": "This is your only second step. Add another before you take this one away.",
    }

    def encrypt(self, text: str) -> str:
        return seal_with_master(text, PLACE).hex()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal_with_master(bytes.fromhex(encrypted_text), PLACE)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not the last one: a password alone is never enough."""
        return (
            Authenticator.objects.filter(user_id=authenticator.user_id, type__in=PROVING)
            .exclude(id=authenticator.id)
            .exists()
        )

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "Passkey" if count == 0 else f"Passkey {count + 1}"

    def _get_site_name(self) -> str:
        return f"Alongside ({context.request.get_host()})"


def has_second_factor(user: AbstractBaseUser) -> bool:
    """Did they ever set up an app or a passkey? (Recovery codes alone do not count.)"""
    return Authenticator.objects.filter(user_id=user.pk, type__in=PROVING).exists()
