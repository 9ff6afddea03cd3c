"""Coming in and going out. Every address says who may open it; allauth's other pages have no address at all."""

from typing import Any

from django.urls import URLPattern

from alongside.access import beside, coming_in, first_time
from alongside.access import staff_pages as pages
from alongside.access.doors import ADVOCATE, ANYONE, FAMILY, SETTING_UP, May, page
from alongside.access.sign_out import sign_out


def known_to_allauth(route: str, view: Any, *, may: May, names: tuple[str, str]) -> list[URLPattern]:
    """One address under our name, and under the one by which allauth leads there."""
    return [page(route, view.as_view(), may=may, name=name) for name in names]


urlpatterns = [
    page("come-in/", coming_in.come_in, may=ANYONE, name="come-in"),
    page("come-in/code/", coming_in.come_in_code, may=ANYONE, name="come-in-code"),
    page("come-in/your-address/", coming_in.your_short_address, may=FAMILY, name="your-short-address"),
    page("come-in/<token>/", coming_in.come_in_by_link, may=ANYONE, name="come-in-by-link"),
    *known_to_allauth("sign-in/", pages.SignIn, may=ANYONE, names=("sign-in", "account_login")),
    *known_to_allauth("sign-in/second-step/", pages.SecondStep, may=ANYONE, names=("second-step", "mfa_authenticate")),
    page("sign-in/passkey/", pages.PasskeySignIn.as_view(), may=ANYONE, name="passkey-sign-in"),
    page("sign-in/switched-off/", pages.switched_off, may=ANYONE, name="account_inactive"),
    page("first-time/<user>/<token>/", first_time.first_time, may=ANYONE, name="first-time"),
    *known_to_allauth("how-you-sign-in/", pages.HowYouSignIn, may=SETTING_UP, names=("how-you-sign-in", "mfa_index")),
    page("how-you-sign-in/again/", pages.Again.as_view(), may=SETTING_UP, name="account_reauthenticate"),
    *known_to_allauth(
        "how-you-sign-in/app/", pages.SetUpApp, may=SETTING_UP, names=("set-up-app", "mfa_activate_totp")
    ),
    *known_to_allauth(
        "how-you-sign-in/app/take-away/", pages.TakeAppAway, may=SETTING_UP,
        names=("take-app-away", "mfa_deactivate_totp"),
    ),
    page("how-you-sign-in/passkey/", pages.AddPasskey.as_view(), may=SETTING_UP, name="add-passkey"),
    page(
        "how-you-sign-in/passkey/<int:pk>/take-away/", pages.TakePasskeyAway.as_view(), may=SETTING_UP,
        name="take-passkey-away",
    ),
    *known_to_allauth(
        "how-you-sign-in/recovery-codes/", pages.RecoveryCodes, may=SETTING_UP,
        names=("recovery-codes", "mfa_view_recovery_codes"),
    ),
    page(
        "how-you-sign-in/recovery-codes/new/", pages.NewRecoveryCodes.as_view(), may=SETTING_UP,
        name="new-recovery-codes",
    ),
    page("beside/", beside.advocate_home, may=ADVOCATE, name="advocate-home"),
    page("beside/<place>/", beside.go_beside, may=ADVOCATE, name="go-beside"),
    page("sign-out/", sign_out, may=ANYONE, name="sign-out"),
]  # fmt: skip
