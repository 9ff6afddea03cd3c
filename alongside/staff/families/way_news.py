"""What became of a way to reach someone: confirmed, not safe, or no longer theirs."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.confirm_way import confirm_way
from alongside.acts.families.way_found_unsafe import way_found_unsafe
from alongside.acts.families.way_no_longer_theirs import way_no_longer_theirs
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.families import channels_of
from alongside.staff.families.about_person import about_person, family_of, way_label


class WayNews(SeenAndOnce, Form):
    """What is known now, who said so, and when."""

    news = ChoiceField(
        "What do we know now?",
        choices=[
            ("themself", "It is safe and theirs: they told us themself, alone"),
            ("advocate", "It is safe and theirs: their advocate confirmed it"),
            ("professional", "It is safe and theirs: a professional who knows confirmed it"),
            ("unsafe", "It is not safe"),
            ("not_theirs", "It is no longer theirs, or never was"),
        ],
        missing="Choose what we know now.",
    )
    words = LongTextField("How do we know?", rows=3, optional=True)
    on = DayField("Since when?", missing="Say since when.")


def way_news(request: HttpRequest, person: str, channel: str) -> HttpResponse:
    """Ask what is known now and record it."""
    position, _, _ = family_of(request, person)
    way = next((each for each in channels_of(position, person) if each.id == channel), None)
    if way is None:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if said["news"] == "unsafe":
            way_found_unsafe(doing, person=person, channel=channel, words=said["words"], on=said["on"])
        elif said["news"] == "not_theirs":
            way_no_longer_theirs(doing, person=person, channel=channel, on=said["on"])
        else:
            confirm_way(doing, person=person, channel=channel, confirmed_by=said["news"], on=said["on"])

    context = {"way": way_label(way.kinds)}
    return about_person(request, person, "staff/families/way_news.jinja", WayNews, act=act, context=context)
