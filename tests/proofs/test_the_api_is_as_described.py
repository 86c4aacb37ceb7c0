"""Schemathesis asks the real app everything its own description allows, and much it forbids, signed in and not.

No server error, no answer the description does not know, no wrong content type, nothing taken that it says is refused.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.proofs.demo_house import DemoHouse

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
# who asks, and how many fitting and how many wrong requests of each operation
WHO = {"kestrel": (4, 2), "sam": (4, 2), "priya": (3, 1), "alex": (1, 1), None: (1, 1)}
SEED = 20261122


class Asker:
    """Somebody who asks; signs in again when a request ended the session."""

    def __init__(self, demo: DemoHouse, name: str | None) -> None:
        self.demo, self.name, self.me = demo, name, demo.nobody()
        self.asked, self.turn, self.signed_in_for, self.new_words = set[str](), 0, "", ""
        mine = "SELECT DISTINCT record_id AS id FROM grants WHERE reader_id = :me ORDER BY record_id"
        people = [row.id for row in demo.rows("SELECT id FROM people ORDER BY id")]
        self.ids = ([row.id for row in demo.rows(mine, me=demo.ids.get(name or "", ""))] or people, people)

    def halves(self, label: str) -> tuple[dict[str, str], dict[str, str]]:
        """The header and the cookie of a session that stands."""
        if self.name is None:
            return {}, {}
        if label != self.signed_in_for or "lock" in label:  # an operation may end the session
            self.signed_in_for = label
            self.sign_in(self.name)
        name, _, value = self.me.cookie.partition("=")
        return {"X-Session": self.me.session}, {name: value}

    def sign_in(self, name: str) -> None:
        """Afresh, with the words one has by now."""
        if self.new_words:
            self.me.sign_in("phrase", {"six_words": self.new_words})
        else:
            self.me = self.demo.in_as(name)

    def ask(self, case: Case) -> None:
        """Send it, every other time about something that is there, and check the answer against the description."""
        self.turn += 1
        wrong = {
            str(place.value) for place, made in case.meta.components.items() if made.mode is GenerationMode.NEGATIVE
        }
        if self.turn % 2 and "path_parameters" not in wrong:
            for number, name in enumerate(sorted(case.path_parameters or {})):
                there = self.ids["person" in name or "worker" in name]
                case.path_parameters[name] = there[(self.turn + number) % len(there)]
        header, cookie = self.halves(case.operation.label)
        case.headers, case.cookies = {}, {}
        answer = case.call(headers=header, cookies=cookie)
        # what was wrong in headers and cookies was taken out above, to be somebody who is signed in
        checks = CHECKS if wrong & {"body", "query", "path_parameters"} else CHECKS[:-1]
        case.validate_response(answer, checks=checks, headers=header)
        self.assert_said(case, answer)
        if case.operation.path == "/api/sign-in/words" and answer.status_code == 200:
            self.new_words = answer.json()["six_words"]
        self.asked.add(case.operation.label)

    def assert_said(self, case: Case, answer: Any) -> None:
        """A yes is described by its own status, never by the description's `default`; a no is a problem."""
        described = case.operation.definition.raw["responses"]
        if answer.status_code < 400:
            assert str(answer.status_code) in described, f"{case.operation.label}: {answer.status_code} is undescribed"
        else:
            assert answer.headers["content-type"][0] == "application/problem+json", case.operation.label


def operations(demo: DemoHouse) -> Iterator[Any]:
    """Every verb on every path, from the app's own description."""
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", demo.app)
    for found in schema.get_all_operations():
        yield found.ok()


def ask_everything(demo: DemoHouse, name: str | None, fitting: int, wrong: int) -> Asker:
    """Each operation so many times; the same questions each time, since the seed is fixed."""
    load_all_checks()
    asker = Asker(demo, name)
    for operation in operations(demo):
        for mode, examples in ((GenerationMode.POSITIVE, fitting), (GenerationMode.NEGATIVE, wrong)):
            strategy = operation.as_strategy(generation_mode=mode)

            @seed(SEED)
            @settings(
                max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(strategy)
            def ask(case: Case) -> None:
                asker.ask(case)

            ask()
    return asker


@pytest.mark.parametrize("name", WHO)
def test_the_app_answers_as_it_describes_itself(sqlite_house: DemoHouse, name: str | None) -> None:
    asker = ask_everything(sqlite_house, name, *WHO[name])
    assert len(asker.asked) == len(list(operations(sqlite_house)))


def test_on_postgresql_too(postgres_house: DemoHouse) -> None:
    ask_everything(postgres_house, "kestrel", 1, 1)


def test_every_yes_says_what_it_gives(sqlite_house: DemoHouse) -> None:
    """Each described 2xx but 204 has a schema, and every route says how it refuses."""
    described = sqlite_house.nobody().get("openapi.json")
    for path, verbs in described["paths"].items():
        for verb, said in verbs.items():
            if verb == "parameters":
                continue
            for status, answer in said["responses"].items():
                if re.fullmatch("2..", status) and status != "204":
                    assert answer["content"]["application/json"]["schema"], f"{verb} {path} {status}"
            assert "default" in said["responses"], f"{verb} {path}"
