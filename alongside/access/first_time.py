"""A member of staff's first time: a link that can be used once lets them choose a password; the second step comes next.

The link is made by `./run manage add_staff` and said or handed over by whoever made it. It works for three days and
until a password has been chosen. Opening it does nothing: the button does.
"""

from __future__ import annotations

from datetime import datetime

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.models import User
from alongside.access.second_factor import has_second_factor
from alongside.access.sessions import begin_staff, start_anew
from alongside.access.staff_forms import FirstTimeForm

TO_CHECK, GONE = 422, 410


class _FirstTime(PasswordResetTokenGenerator):
    """Django's tokens, worth nothing once the password they were made for has changed."""

    key_salt = "alongside.access.first_time"

    def _now(self) -> datetime:
        return clock.now().replace(tzinfo=None)


tokens = _FirstTime()


def first_time_path(user: User) -> str:
    """The path of a fresh link for this user."""
    return reverse("first-time", kwargs={"user": user.id, "token": tokens.make_token(user)})


def first_time(request: HttpRequest, user: str, token: str) -> HttpResponse:
    """Choose a password."""
    found = User.objects.filter(id=user, is_active=True).first()
    if found is None or not tokens.check_token(found, token):
        return render(request, "access/link_over_staff.jinja", {}, status=GONE)
    form = FirstTimeForm(found, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "access/first_time.jinja", {"form": form}, status=TO_CHECK if form.is_bound else 200)
    found.set_password(form.cleaned_data["password"])
    found.save(update_fields=["password"])
    return _onwards(request, found)


def _onwards(request: HttpRequest, user: User) -> HttpResponse:
    start_anew(request)
    if has_second_factor(user):
        return HttpResponseRedirect(reverse("sign-in"))
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    record_authentication(request, user, method="password")
    begin_staff(request, second_factor=False)
    return HttpResponseRedirect(reverse("how-you-sign-in"))
