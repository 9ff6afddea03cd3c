"""Give a setting of the partnership another value, from a day on."""

from __future__ import annotations

import json
from datetime import date

from django.db import transaction

from alongside import clock
from alongside.acts.desk import AlreadyDone, Doing, Refused
from alongside.acts.order import OutOfOrder
from alongside.local.models import OwnSetting
from alongside.local.process_in_force import process_in_force
from alongside.tenancy.here import here
from alongside.tenancy.models import Partnership, new_id
from casebook.process.rules import SettingValue


class NotAllowed(Refused):
    """The setting may not have this value, or nobody said why."""


def change_setting(doing: Doing, *, setting: str, value: SettingValue, first_day: date, reason: str) -> str:
    """From `first_day`, tomorrow at the earliest, this value holds for what is promised then. Gives the row's id.

    What was promised before stays as it was promised: a day that has begun cannot be given another value. Raises
    KeyError for a setting there is not, NotAllowed, or OutOfOrder for a day that is not ahead.
    """
    may_be = process_in_force().settings[setting].may_be
    if not reason.strip() or (may_be and not may_be.allow(value)):
        raise NotAllowed(setting)
    if first_day <= clock.today():
        says = "Choose a day from tomorrow on. What is already promised stays as it was promised."
        raise OutOfOrder("setting_changed", says)
    with transaction.atomic():
        partnership = Partnership.objects.select_for_update().get(id=here().id)
        once = doing.once or new_id()
        if OwnSetting.objects.filter(once=once).exists():
            raise AlreadyDone
        row = OwnSetting.objects.create(
            partnership=partnership, number=OwnSetting.objects.count() + 1, setting=setting, first_day=first_day,
            value=json.dumps(value), reason=reason.strip(), at=clock.now(), by=doing.by, once=once,
        )  # fmt: skip
        partnership.newest_setting = row.id
        partnership.save(update_fields=["newest_setting"])
    here().newest_setting = row.id
    return row.id
