"""How staff and advocates sign in, as far as allauth asks us: where to go, what to say, when to ask again."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse

from alongside import clock
from alongside.access.sessions import STAFF_SESSION, begin_staff, take_afterwards

# for so long after proving who they are nobody is asked again before changing how they sign in
PROVED_FOR_SECONDS = 15 * 60


class StaffAdapter(DefaultAccountAdapter):
    """settings.ACCOUNT_ADAPTER names it."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "That e-mail address and password do not go together. Check both.",
        "incorrect_password": "That is not your password. Check it and type it again.",
        "too_many_login_attempts": "There were too many tries. Wait five minutes, then try again.",
        "rate_limited": "There were too many tries. Wait five minutes, then try again.",
        "incorrect_code": "That code is not right. Check it and type it again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs themselves up: accounts are made with `./run manage add_staff`."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        records = get_authentication_records(request, user)
        super().login(request, user)
        begin_staff(request, second_factor=any(record.get("method") == "mfa" for record in records))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Where they were going, if that is a staff page; advocates go to the people they are with."""
        if request.user.advocate:
            return reverse("advocate-home")
        return take_afterwards(request, reverse("staff:today"), reverse("staff:today"))

    def is_safe_url(self, url: str) -> bool:
        """Only paths of ours: nobody is led to another site by an address they were sent."""
        return bool(url) and url.startswith("/") and not url.startswith("//") and super().is_safe_url(url)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        held = context.request.session.get(STAFF_SESSION, {})
        return clock.now().timestamp() - held.get("proved", 0) > PROVED_FOR_SECONDS

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, str]]:
        """The password: everyone has one, and the second step was taken when this session began."""
        return [{"id": "reauthenticate", "description": "", "url": reverse("account_reauthenticate")}]
