"""allauth's forms with our fields, labels and hints. What they check is allauth's."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from alongside.access.models import User
from alongside.access.staff_fields import AppCodeField, PasswordField
from alongside.design.fields import EmailField, Form, TextField


class SignInForm(LoginForm, Form):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = EmailField("Your work e-mail address", missing="Type your work e-mail address.")
        self.fields["password"] = PasswordField("Your password", missing="Type your password.")
        self.fields.pop("remember", None)

    def login(self, request: Any, redirect_url: str | None = None) -> Any:
        self.cleaned_data["remember"] = False
        return super().login(request, redirect_url)


class SecondStepForm(AuthenticateForm, Form):
    """The figures from the app, or a recovery code."""

    code = AppCodeField(
        "The six figures your app shows",
        hint="Or one of the recovery codes you wrote down.",
        missing="Type the six figures your app shows.",
    )


class AgainForm(ReauthenticateForm, Form):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = PasswordField("Your password", missing="Type your password.")


class AppForm(ActivateTOTPForm, Form):
    """The first figures a newly set up app shows."""

    code = AppCodeField("The six figures your app shows now", missing="Type the six figures your app shows now.")


class PasskeyForm(AddWebAuthnForm, Form):
    """A new passkey. What the browser made comes in the hidden field."""

    name = TextField("A name for it", hint="For example, work laptop", width=20, optional=True)
    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)


class FirstTimeForm(Form):
    """A new password, twice."""

    password = PasswordField(
        "A password", hint="At least 14 letters, figures or signs. Three or four words in a row are good.",
        autocomplete="new-password", missing="Type a password.",
    )  # fmt: skip
    again = PasswordField(
        "The same password again", autocomplete="new-password", missing="Type the same password again."
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean_again(self) -> str:
        if self.cleaned_data["again"] != self.cleaned_data.get("password"):
            raise forms.ValidationError("The two are not the same. Type it again.")
        return self.cleaned_data["again"]
