"""Addresses of the guide, and of what a partnership decides for itself: its settings, its own pages of the guide."""

from alongside.access.doors import SIGNED_IN_STAFF, in_partnership, page
from alongside.access.roles import Can
from alongside.staff.local.change_setting import change_setting_page
from alongside.staff.local.guide import guide, guide_page, guide_path, guide_words
from alongside.staff.local.local_pages import local_page, local_pages, publish_page, take_down_page
from alongside.staff.local.settings import setting, settings
from alongside.staff.local.write_local_page import change_local_page, new_local_page

SETS_RULES = in_partnership(Can.SET_RULES)

urlpatterns = [
    page("guide/", guide, may=SIGNED_IN_STAFF, name="guide"),
    page("guide/words/<situation>/", guide_words, may=SIGNED_IN_STAFF, name="guide-words"),
    page("guide/paths/<kind>/", guide_path, may=SIGNED_IN_STAFF, name="guide-path"),
    page("guide/<page>/", guide_page, may=SIGNED_IN_STAFF, name="guide-page"),
    page("settings/", settings, may=SIGNED_IN_STAFF, name="settings"),
    page("settings/<setting>/", setting, may=SIGNED_IN_STAFF, name="setting"),
    page("settings/<setting>/change/", change_setting_page, may=SETS_RULES, name="change-setting"),
    page("local-pages/", local_pages, may=SIGNED_IN_STAFF, name="local-pages"),
    page("local-pages/write/", new_local_page, may=SETS_RULES, name="new-local-page"),
    page("local-pages/<page>/", local_page, may=SIGNED_IN_STAFF, name="local-page"),
    page("local-pages/<page>/write/", change_local_page, may=SETS_RULES, name="change-local-page"),
    page("local-pages/<page>/publish/", publish_page, may=SETS_RULES, name="publish-local-page"),
    page("local-pages/<page>/take-down/", take_down_page, may=SETS_RULES, name="take-down-local-page"),
]
