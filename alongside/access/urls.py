"""Coming in and going out. Every address says who may open it; allauth's other pages have no address at all."""

from django.urls import URLPattern

from alongside.access import beside, coming_in, first_time, staff_pages
from alongside.access.doors import ADVOCATE, ANYONE, FAMILY, SETTING_UP, May, View, page
from alongside.access.sign_out import sign_out


def known_to_allauth(route: str, view: View, *, may: May, name: str, allauth_name: str) -> list[URLPattern]:
    """One address under our name, and under the one by which allauth leads there."""
    return [page(route, view, may=may, name=name), page(route, view, may=may, name=allauth_name)]


urlpatterns = [
    page("come-in/", coming_in.come_in, may=ANYONE, name="come-in"),
    page("come-in/code/", coming_in.come_in_code, may=ANYONE, name="come-in-code"),
    page("come-in/your-address/", coming_in.your_short_address, may=FAMILY, name="your-short-address"),
    page("come-in/<token>/", coming_in.come_in_by_link, may=ANYONE, name="come-in-by-link"),
    *known_to_allauth("sign-in/", staff_pages.SignIn.as_view(), may=ANYONE, name="sign-in", allauth_name="account_login"),
    *known_to_allauth(
        "sign-in/second-step/", staff_pages.SecondStep.as_view(), may=ANYONE, name="second-step", allauth_name="mfa_authenticate"
    ),
    *known_to_allauth(
        "sign-in/passkey/", staff_pages.PasskeySignIn.as_view(), may=ANYONE, name="passkey-sign-in",
        allauth_name="mfa_login_webauthn",
    ),
    *known_to_allauth(
        "sign-in/switched-off/", staff_pages.switched_off, may=ANYONE, name="switched-off", allauth_name="account_inactive"
    ),
    page("first-time/<user>/<token>/", first_time.first_time, may=ANYONE, name="first-time"),
    *known_to_allauth(
        "how-you-sign-in/", staff_pages.HowYouSignIn.as_view(), may=SETTING_UP, name="how-you-sign-in", allauth_name="mfa_index"
    ),
    *known_to_allauth(
        "how-you-sign-in/again/", staff_pages.Again.as_view(), may=SETTING_UP, name="again",
        allauth_name="account_reauthenticate",
    ),
    *known_to_allauth(
        "how-you-sign-in/app/", staff_pages.SetUpApp.as_view(), may=SETTING_UP, name="set-up-app",
        allauth_name="mfa_activate_totp",
    ),
    *known_to_allauth(
        "how-you-sign-in/app/take-away/", staff_pages.TakeAppAway.as_view(), may=SETTING_UP, name="take-app-away",
        allauth_name="mfa_deactivate_totp",
    ),
    page("how-you-sign-in/passkey/", staff_pages.AddPasskey.as_view(), may=SETTING_UP, name="add-passkey"),
    page(
        "how-you-sign-in/passkey/<int:pk>/take-away/", staff_pages.TakePasskeyAway.as_view(), may=SETTING_UP,
        name="take-passkey-away",
    ),
    *known_to_allauth(
        "how-you-sign-in/recovery-codes/", staff_pages.RecoveryCodes.as_view(), may=SETTING_UP, name="recovery-codes",
        allauth_name="mfa_view_recovery_codes",
    ),
    page(
        "how-you-sign-in/recovery-codes/new/", staff_pages.NewRecoveryCodes.as_view(), may=SETTING_UP,
        name="new-recovery-codes",
    ),
    page("beside/", beside.advocate_home, may=ADVOCATE, name="advocate-home"),
    page("beside/<place>/", beside.go_beside, may=ADVOCATE, name="go-beside"),
    page("sign-out/", sign_out, may=ANYONE, name="sign-out"),
]  # fmt: skip
