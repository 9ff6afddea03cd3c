"""Settings: from the environment, with safe ones for a demo on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from alongside.config.database import database_at
from alongside.config.keys import key_from
from alongside.config.sqlite_library import use_safe_sqlite

use_safe_sqlite()

HERE = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("ALONGSIDE_VAR", HERE / "var"))

DEMO = os.environ.get("ALONGSIDE_DEMO") == "1"
DEBUG = os.environ.get("ALONGSIDE_DEBUG") == "1"
DESIGN_GALLERY = DEMO
SECRET_KEY = key_from("ALONGSIDE_SECRET_KEY", VAR / "secret.key")
# wraps the keys of the reviews; whoever has it and the database can read everything
MASTER_KEY = key_from("ALONGSIDE_MASTER_KEY", VAR / "master.key")
ALLOWED_HOSTS = os.environ.get("ALONGSIDE_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("ALONGSIDE_ORIGINS", "").split(",") if origin]
ENCRYPTED_TRANSPORT = os.environ.get("ALONGSIDE_HTTPS") == "1"

DATABASES = {"default": database_at(os.environ.get("ALONGSIDE_DATABASE", ""), HERE)}
DATABASE_ROLE = "alongside_application"
# only the command that migrates works as the owner
DATABASE_AS_OWNER = os.environ.get("ALONGSIDE_AS_OWNER") == "1" or (
    len(sys.argv) > 1 and sys.argv[1] in ("migrate", "makemigrations")
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "alongside.design",
    "alongside.access",
    "alongside.local",
    "alongside.record",
    "alongside.people",
    "alongside.documents",
    "alongside.letters",
    "alongside.published",
    "alongside.heartbeat",
    *(["alongside.demo"] if DEMO else []),
    "alongside.tenancy",  # last: it raises the walls round every table of the others
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "alongside.pages.compressed.Compressed",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alongside.pages.content_policy.ContentPolicy",
    "alongside.tenancy.middleware.PartnershipMiddleware",
    "alongside.access.sessions.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "alongside.pages.kept.KeepWhatWasTyped",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alongside.access.doors.DefaultDeny",
]
if DEMO:
    MIDDLEWARE.insert(0, "alongside.demo.moving_clock.MovingClock")

ROOT_URLCONF = "alongside.config.urls"
WSGI_APPLICATION = "alongside.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "alongside.design.jinja_environment.environment",
            "context_processors": ["alongside.pages.surroundings.surroundings"],
        },
    },
    {
        # only for the framework's and allauth's own text templates
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False  # our stylesheet and fonts are for our own pages
WHITENOISE_MAX_AGE = 31536000 if not DEBUG else 0
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["alongside.access.signed_in.StaffBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_ADAPTER = "alongside.access.staff_sign_in.StaffAdapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/sign-in/"
MFA_ADAPTER = "alongside.access.second_factor.SecondFactorAdapter"  # seals the secret of an authenticator app
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_USER_VERIFICATION = "preferred"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO  # passkeys on http://127.0.0.1, in the demo
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Alongside"
MFA_TOTP_TOLERANCE = 1  # the figures of the half minute before and after: who types slowly is not sent away
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/staff/"
FAMILY_DOOR = "/come-in/"
# everything says at its address who may open it (access/doors.py), but for the look's own
OPEN_VIEWS = {"design:theme", "design:gallery"}
# what counts tries must be shared by all workers
CACHES = {"default": {"BACKEND": "alongside.access.shared_memory.SharedMemory", "LOCATION": ""}}

SESSION_ENGINE = "alongside.access.sessions"
SESSION_COOKIE_NAME = "alongside"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = ENCRYPTED_TRANSPORT
SESSION_COOKIE_AGE = 12 * 3600
SESSION_SAVE_EVERY_REQUEST = False
CSRF_COOKIE_SECURE = ENCRYPTED_TRANSPORT
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "alongside.pages.refusals.form_too_old"
SECURE_SSL_REDIRECT = ENCRYPTED_TRANSPORT
SECURE_HSTS_SECONDS = 31536000 if ENCRYPTED_TRANSPORT else 0
# not "no-referrer": with that a browser sends every form from nowhere, and the forgery check refuses it
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

EMAIL_BACKEND = os.environ.get("ALONGSIDE_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = os.environ.get("ALONGSIDE_SMTP_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("ALONGSIDE_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("ALONGSIDE_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ALONGSIDE_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("ALONGSIDE_SMTP_TLS") == "1"
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = VAR / "mail"  # only where the backend writes files: the demo
DEFAULT_FROM_EMAIL = os.environ.get("ALONGSIDE_FROM", "Alongside <post@alongside.example>")

# Addresses hold ids and nothing of a person; still, no request line and no form content goes to a log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

PROCESS_FOLDER = Path(os.environ.get("ALONGSIDE_PROCESS", HERE / "process"))
LEAVE_TO = "https://www.bbc.co.uk/weather"
