"""Signing in, for staff and advocates: allauth does the work, these are its pages in our words.

A password alone never opens anything: whoever has no second step yet is led to set one up first (doors.py).
"""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView, ReauthenticateView
from allauth.mfa.base.views import AuthenticateView, IndexView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView, RemoveWebAuthnView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.html import json_script

from alongside.access.second_factor import SecondFactorAdapter, has_second_factor
from alongside.access.sessions import second_factor_made
from alongside.access.staff_forms import AgainForm, AppForm, PasskeyForm, SecondStepForm, SignInForm

PASSKEY_FAILED = "passkey_failed"
SWITCHED_OFF = 403


class SignIn(LoginView):
    """E-mail address and password, or a passkey."""

    template_name = "access/sign_in.jinja"
    form_class = SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        failed = self.request.session.pop(PASSKEY_FAILED, False)
        return {**super().get_context_data(**kwargs), "passkey_failed": failed}


class PasskeySignIn(LoginWebAuthnView):
    """What the browser sends when a passkey was used. It has no page of its own."""

    def form_invalid(self, form: Any) -> HttpResponse:
        self.request.session[PASSKEY_FAILED] = True
        return HttpResponseRedirect(reverse("sign-in"))


class SecondStep(AuthenticateView):
    """The second step after the password."""

    template_name = "access/second_step.jinja"
    form_class = SecondStepForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "passkey_data": json_script(context["js_data"], "passkey-data")}


class Again(ReauthenticateView):
    """The password once more, before changing how one signs in."""

    template_name = "access/again.jinja"
    form_class = AgainForm


class HowYouSignIn(IndexView):
    """What someone signs in with, and what they can add."""

    template_name = "access/how_you_sign_in.jinja"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = super().get_context_data(**kwargs)["authenticators"]
        user = self.request.user
        return {
            "app": held.get("totp"),
            "passkeys": held.get("webauthn", []),
            "codes": held.get("recovery_codes"),
            "has_one": has_second_factor(user),
            "onwards": reverse("advocate-home") if user.advocate else reverse("staff:today"),
        }


class SetUpApp(ActivateTOTPView):
    """Join an app on a phone to the account."""

    template_name = "access/set_up_app.jinja"
    form_class = AppForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret
        return {**context, "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        second_factor_made(self.request)
        return response


class TakeAppAway(DeactivateTOTPView):
    """Stop using the app."""

    template_name = "access/take_app_away.jinja"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "only_one": not SecondFactorAdapter().can_delete_authenticator(self.authenticator)}


class AddPasskey(AddWebAuthnView):
    """Make a passkey on this computer or phone."""

    template_name = "access/add_passkey.jinja"
    form_class = PasskeyForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        # allauth leaves the bound form out; without it nothing could be said about what went wrong
        form = kwargs.get("form") or self.get_form()
        return {**context, "form": form, "passkey_data": json_script(context["js_data"], "passkey-data")}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        second_factor_made(self.request)
        return response


class TakePasskeyAway(RemoveWebAuthnView):
    """Stop using one passkey."""

    template_name = "access/take_passkey_away.jinja"
    success_url = reverse_lazy("how-you-sign-in")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        only_one = not SecondFactorAdapter().can_delete_authenticator(self.object)
        return {**context, "called": self.object.wrap().name, "only_one": only_one}

    def form_valid(self, form: Any) -> HttpResponse:
        if not SecondFactorAdapter().can_delete_authenticator(self.object):
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)


class RecoveryCodes(ViewRecoveryCodesView):
    """The codes for the day the phone is lost."""

    template_name = "access/recovery_codes.jinja"


class NewRecoveryCodes(GenerateRecoveryCodesView):
    """Make new ones; the old ones stop working."""

    template_name = "access/new_recovery_codes.jinja"
    success_url = reverse_lazy("recovery-codes")


def switched_off(request: HttpRequest) -> HttpResponse:
    """The account was switched off."""
    return render(request, "access/switched_off.jinja", {}, status=SWITCHED_OFF)
