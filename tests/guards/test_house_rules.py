"""The house rules hold over every tracked file, and each rule goes red on a bad sample."""

from pathlib import PurePosixPath as P

import pytest

from tests.guards.house_rules import (
    LONGER_FOR_A_REASON,
    LONGEST,
    address_faults,
    length_faults,
    name_faults,
    skip_faults,
)
from tests.guards.tree import CODE, text_of, tracked_files

TEXTS = {P(path): text for path in tracked_files() if (text := text_of(path)) is not None}
CODE_TEXTS = {path: text for path, text in TEXTS.items() if path.suffix in CODE}
# Written in two pieces, so that the guard does not find its own samples.
BAD_TESTS = [
    "@pytest.mark." + "skip",
    "pytest." + "skip('later')",
    "it." + "only('x')",
    "describe." + "skip('x')",
]
BAD_ADDRESSES = [
    "/wo" + "rk/main/x",
    "open('/tm" + "p/x')",
    "https://py" + "pi.org/simple",
    "--index-" + "url x",
]


@pytest.mark.parametrize("name", ["youthvoice/utils.py", "tests/common/x.py", "src/ui/form-helpers.ts", "x/data.py"])
def test_an_empty_name_is_seen(name: str) -> None:
    assert len(name_faults(P(name))) == 1


def test_a_name_that_only_contains_such_letters_is_fine() -> None:
    assert name_faults(P("youthvoice/migrations/versions/0001_database_information.py")) == []


def test_a_long_file_is_seen_and_a_needless_exception_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert length_faults(P("x.py"), "\n" * LONGEST) == []
    assert length_faults(P("x.py"), "\n" * (LONGEST + 1))
    monkeypatch.setitem(LONGER_FOR_A_REASON, "x.py", "a table that reads best whole")
    assert length_faults(P("x.py"), "\n" * (LONGEST + 1)) == []
    assert length_faults(P("x.py"), "\n")


@pytest.mark.parametrize("text", BAD_TESTS)
def test_a_test_kept_from_running_is_seen(text: str) -> None:
    assert skip_faults(P("tests/test_x.py"), text)


@pytest.mark.parametrize("text", BAD_ADDRESSES)
def test_an_address_of_a_machine_is_seen(text: str) -> None:
    assert address_faults(P("x"), text)


def test_a_lock_file_full_of_addresses_is_seen() -> None:
    assert address_faults(P("uv.lock"), "")
    assert address_faults(P("requirements.lock"), "flask==3.1.3") == []


def test_every_name_says_what_is_inside() -> None:
    assert [fault for path in TEXTS for fault in name_faults(path)] == []


def test_every_file_holds_one_thing() -> None:
    assert [fault for path, text in CODE_TEXTS.items() for fault in length_faults(path, text)] == []
    assert all(reason.strip() for reason in LONGER_FOR_A_REASON.values())
    assert {P(path) for path in LONGER_FOR_A_REASON} <= set(CODE_TEXTS)


def test_every_test_runs() -> None:
    assert [fault for path, text in CODE_TEXTS.items() for fault in skip_faults(path, text)] == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    assert [fault for path, text in TEXTS.items() for fault in address_faults(path, text)] == []
