"""The rules a partnership goes by: the process files, read once at the start, with its own settings over them.

No page asks the database for them. A partnership's row, which every request reads, names the newest setting it gave
itself; that name is random and never given twice, so what is remembered under it is right in every process, also after
a change elsewhere or one that was undone.
"""

from __future__ import annotations

import json
from functools import lru_cache

from django.conf import settings
from django_scopes import get_scope

from alongside.local.models import OwnSetting
from alongside.process_files import SettingFrom, load_process
from alongside.tenancy.models import Partnership
from casebook import Process
from casebook.process.rules import SettingValue

PARTNERSHIPS_REMEMBERED = 200


def process_in_force(partnership_id: str = "") -> Process:
    """The process of the partnership we are in; outside any, the files alone.

    `partnership_id`, where given, must be the one we are in: LookupError. ProcessFaults when a file is wrong.
    """
    partnership = get_scope().get("partnership")
    own = partnership if isinstance(partnership, Partnership) else None
    if partnership_id and (own is None or own.id != partnership_id):
        raise LookupError("The rules of another partnership were asked for.")
    if own is None or not own.newest_setting:
        return files_alone()
    return _with_own(own.id, own.newest_setting)


@lru_cache(maxsize=1)
def files_alone() -> Process:
    """The process as the files have it, for every partnership that changed nothing."""
    return load_process(settings.PROCESS_FOLDER)


@lru_cache(maxsize=PARTNERSHIPS_REMEMBERED)
def _with_own(partnership_id: str, newest: str) -> Process:
    return files_alone().with_settings(own_settings())


def own_settings() -> tuple[SettingFrom, ...]:
    """Every value the partnership we are in gave itself, oldest first, as far as there still is such a setting."""
    known = files_alone().settings
    rows = OwnSetting.objects.order_by("number").values_list("setting", "first_day", "value", "reason")
    return tuple(
        SettingFrom(name, day, written(value), {"document": f"Chosen here: {reason}", "status": "local_default"})
        for name, day, value, reason in rows
        if name in known
    )


def written(value: str) -> SettingValue:
    """A value out of its JSON: a list of days of the year becomes a tuple, as the files give it."""
    told = json.loads(value)
    return tuple(told) if isinstance(told, list) else told
