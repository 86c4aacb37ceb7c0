"""The import rules hold over the real tree, and the checker sees each kind of breach."""

from pathlib import PurePosixPath

import pytest

from tests.guards.import_rules import faults
from tests.guards.tree import code_files, text_of

BREACHES = {
    "the rule book knows a framework": ("consent/rules/__init__.py", "import flask"),
    "the rule book knows the house": ("consent/rules/__init__.py", "from youthvoice.clock import now"),
    "a root module knows a feature": ("youthvoice/gate.py", "from youthvoice.voices import service"),
    "a root module knows a feature, inside a function": (
        "youthvoice/work.py",
        "def late():\n    import youthvoice.people.store",
    ),
    "a service knows the database": ("youthvoice/voices/service.py", "from sqlalchemy import select"),
    "a service knows the web": ("youthvoice/voices/service.py", "from flask import request"),
    "an extension counts as flask": ("youthvoice/voices/service.py", "from flask_login import current_user"),
    "a route makes a schema": ("youthvoice/voices/routes.py", "import marshmallow as ma"),
    "a feature does its own sealing": (
        "youthvoice/records/service.py",
        "from cryptography.hazmat import primitives",
    ),
    "the vault knows the house": ("youthvoice/vault/seal.py", "from youthvoice.config import Config"),
    "a feature reaches rightwards": ("youthvoice/people/service.py", "from youthvoice.voices import service"),
    "a relative way rightwards": ("youthvoice/people/service.py", "from ..voices import service"),
    "a feature reaches past the service": (
        "youthvoice/voices/service.py",
        "from youthvoice.people.store import find",
    ),
    "a feature reaches past the service, relatively": (
        "youthvoice/voices/store.py",
        "from ..people import models",
    ),
    "a service rules for itself": ("youthvoice/voices/service.py", "from consent.ruling import rule"),
    "a service rules through the package": (
        "youthvoice/voices/service.py",
        "import consent\nconsent.rule(1)",
    ),
    "a service rules through the module": (
        "youthvoice/voices/service.py",
        "from consent import ruling\nruling.rule(1)",
    ),
    "a feature holds another's rows": (
        "youthvoice/voices/models.py",
        "class Voice:\n    by = relationship('Person')",
    ),
}

ALLOWED = {
    "consent/floor/__init__.py": "import enum\nfrom consent.facts import Actor",
    "youthvoice/app.py": "import flask\nfrom youthvoice.voices import routes, service",
    "youthvoice/gate.py": "from consent.ruling import rule",
    "youthvoice/db.py": "import sqlalchemy",
    "youthvoice/vault/seal.py": "import cryptography\nfrom youthvoice.vault import pad",
    "youthvoice/sign_in/identity.py": "import flask_login",
    "youthvoice/voices/service.py": "from youthvoice.people import service\nimport consent.actions",
    "youthvoice/voices/models.py": "class Way: ...\nclass Voice:\n    ways = relationship('Way')",
    "youthvoice/migrations/env.py": "from youthvoice.voices import models\nimport alembic",
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_seen(name: str) -> None:
    path, source = BREACHES[name]
    assert len(faults(PurePosixPath(path), source)) == 1


@pytest.mark.parametrize("path", ALLOWED)
def test_what_is_allowed_stays_allowed(path: str) -> None:
    assert faults(PurePosixPath(path), ALLOWED[path]) == []


def test_the_tree_keeps_the_import_rules() -> None:
    python = [path for path in code_files() if path.suffix == ".py"]
    assert [fault for path in python for fault in faults(PurePosixPath(path), text_of(path) or "")] == []
