#!/usr/bin/env python3
"""Django's own commands, with our settings."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    from alongside.config.sqlite_library import use_safe_sqlite

    use_safe_sqlite()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
