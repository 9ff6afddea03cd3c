"""The door a web server opens."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")

from alongside.config.sqlite_library import use_safe_sqlite  # noqa: E402

use_safe_sqlite()

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()
