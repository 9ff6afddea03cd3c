"""Secret keys: from the environment; where there is none, made once and kept beside the database, readable by us
alone.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def key_from(name: str, file: Path) -> str:
    """64 hexadecimal digits. The environment wins over the file, and the file is made where it is missing."""
    if name in os.environ:
        return os.environ[name]
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "w") as opened:
            opened.write(secrets.token_hex(32))
    return file.read_text().strip()
