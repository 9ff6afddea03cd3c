"""The settings of the process: all of them, and one with everything that was chosen for it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.doors import may_in_partnership
from alongside.access.roles import Can
from alongside.design.words import day_year, first_upper
from alongside.local.process_in_force import process_in_force
from alongside.reading.own_settings import Shown, chosen_before, in_short, own_settings_shown, setting_shown

EVERY_COUNT = "Every day that is counted in working days."
ONLY_WARNS = "No promise, clock or gate counts with it. It only warns on a page."
COLUMNS = ["What it is", "In force now", "Where it comes from", "What hangs on it"]


def settings(request: HttpRequest) -> HttpResponse:
    """Every setting, by the kind of review it counts in."""
    groups = [(title, [_row(shown) for shown in group]) for title, group in own_settings_shown(clock.today())]
    return render(request, "staff/local/settings.jinja", {"groups": groups, "columns": COLUMNS})


def _row(shown: Shown) -> list[object]:
    more = [f"From {day_year(day)}: {words}." for day, words in shown.coming]
    more += [f"In a {kind}: {words}." for kind, words in shown.elsewhere]
    return [
        {"words": shown.means, "href": reverse("staff:setting", args=[shown.name])},
        {"words": first_upper(shown.now), "soft": " ".join([_since(shown), *more])},
        {"words": shown.source, "soft": shown.how_sure},
        first_upper(in_short(shown.hangs_on_it)) or _no_rule(shown.name),
    ]


def _no_rule(name: str) -> str:
    """What stands where no rule hangs on a setting."""
    return EVERY_COUNT if name == "calendar" else ONLY_WARNS


def _since(shown: Shown) -> str:
    return f"Chosen here, since {day_year(shown.since)}." if shown.since else "As the process files have it."


def setting(request: HttpRequest, setting: str) -> HttpResponse:
    """One setting: what holds, what hangs on it, and what was chosen, when, by whom and why."""
    process = process_in_force()
    if setting not in process.settings:
        raise Http404
    shown = setting_shown(process, process.settings[setting], clock.today())
    context = {
        "shown": shown,
        "since": _since(shown),
        "no_rule": _no_rule(shown.name),
        "chosen": [
            {"on": day_year(each.at), "title": f"From {day_year(each.first_day)}: {each.words}", "words": each.reason,
             "by": each.by}
            for each in chosen_before(setting)
        ],
        "may_change": may_in_partnership(request.entered.user, Can.SET_RULES),
    }  # fmt: skip
    return render(request, "staff/local/setting.jinja", context)
