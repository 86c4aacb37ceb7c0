"""The API's routes as the app itself knows them, so that a route added later is tried as well."""

import re
from dataclasses import dataclass

from flask import Flask

from youthvoice.http import Who

_ID = re.compile(r"<id:(\w+)>")


@dataclass(frozen=True)
class Verb:
    """One verb on one path, without the leading /api/."""

    method: str
    rule: str
    who: Who

    @property
    def ids(self) -> list[str]:
        """The names of the ids in its path."""
        return _ID.findall(self.rule)

    def path(self, ids: dict[str, str]) -> str:
        """The path with these ids in it."""
        return _ID.sub(lambda found: ids[found[1]], self.rule)

    def __str__(self) -> str:
        return f"{self.method} {self.rule}"


def api_routes(app: Flask) -> list[Verb]:
    """Every verb of every path of the API but its description."""
    return sorted(
        (
            Verb(method, rule.rule.removeprefix("/api/"), app.view_functions[rule.endpoint].who)
            for rule in app.url_map.iter_rules()
            for method in rule.methods - {"HEAD", "OPTIONS"}
            if rule.rule.startswith("/api/") and rule.rule != "/api/openapi.json"
        ),
        key=str,
    )


def signed_in_routes(app: Flask) -> list[Verb]:
    """Those that want somebody signed in."""
    return [verb for verb in api_routes(app) if verb.who.signed_in]
