"""How allauth behaves here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves: accounts are made for people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
