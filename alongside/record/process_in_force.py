"""The process files, read once when the service starts."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from alongside.process_files import load_process
from casebook import Process


@lru_cache(maxsize=8)
def process_in_force(partnership_id: str = "") -> Process:
    """The process of this partnership: the files with its own settings over them. Raises ProcessFaults when a file is
    wrong.
    """
    return load_process(settings.PROCESS_FOLDER)
