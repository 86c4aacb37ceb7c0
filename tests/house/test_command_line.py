"""Setting up from the command line, from an empty folder to a worker who signs in; exit codes mean something."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

from youthvoice import clock
from youthvoice.audit import AuditEntry
from youthvoice.cli import main
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.opening import open_house
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.server_key import ServerKey
from youthvoice.work import Work


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Call it with arguments for what `youthvoice …` does in a house of its own."""
    for name, said in {
        "MODE": "test",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'house.db'}",
        "SERVER_KEY": ServerKey.generate().to_text(),
        "ARGON_MEMORY_KIB": "64",
        "ARGON_ITERATIONS": "1",
        "VAR": str(tmp_path),
    }.items():
        monkeypatch.setenv(f"YOUTHVOICE_{name}", said)

    def run(*given: str, code: int = 0) -> Result:
        result = CliRunner().invoke(main, given)
        assert result.exit_code == code, result.output
        return result

    yield run
    clock.set_offset_file(None)


@pytest.fixture
def ready(command, tmp_path: Path):
    """The same, with a service called North that has its key."""
    command("migrate")
    command("service", "add", "North")
    command("keys", "safeguarding", "--out", str(tmp_path / "keys"))
    command("service", "set-safeguarding-key", "North", str(tmp_path / "keys" / "safeguarding-public.json"))
    return command


def add_worker(command, username: str = "lena", code: int = 0, **more: str) -> Result:
    options = {"role": "lead", "name": "Lena Lead", "username": username} | more
    return command("worker", "add", "North", *(f"--{name}={said}" for name, said in options.items()), code=code)


def test_a_worker_added_here_signs_in_with_the_words_that_were_printed(ready) -> None:
    said = add_worker(ready)
    passphrase = said.stdout.strip()
    assert len(passphrase.split()) == 6
    work = Work(open_house(Config.from_env()))
    try:
        assert sign_in.open_by_passphrase(work, "lena", passphrase).me.role == "lead"
    finally:
        work.close()


def test_an_agency_is_the_services_own(ready) -> None:
    agency_id = ready("agency", "add", "North", "Care Ltd").stdout.strip()
    add_worker(ready, agency=agency_id)
    ready("service", "add", "South")
    other = ready("agency", "add", "South", "Others Ltd").stdout.strip()
    assert "Pick an agency of this service." in add_worker(ready, "lou", 2, agency=other).stderr


def test_what_cannot_be_done_says_why_and_ends_with_2(ready, tmp_path: Path) -> None:
    add_worker(ready)
    assert "Somebody has this username already." in add_worker(ready, code=2).stderr
    assert "already" in ready("service", "add", "North", code=2).stderr
    assert "no service" in ready("agency", "add", "East", "X", code=2).stderr
    half = str(tmp_path / "keys" / "safeguarding-half-1.json")
    assert "not the public half" in ready("service", "set-safeguarding-key", "North", half, code=2).stderr
    ready("worker", "add", "North", "--role", "young_person", code=2)


def test_before_the_tables_are_there_it_says_what_to_do(command) -> None:
    assert "youthvoice migrate" in command("service", "add", "North", code=2).stderr


def test_verify_ends_with_0_when_every_chain_holds_and_with_1_when_one_was_touched(ready) -> None:
    add_worker(ready)
    assert "Every chain holds" in ready("audit", "verify").stdout
    with Database(Config.from_env().database_url).writing() as session:
        session.execute(update(AuditEntry).where(AuditEntry.action == "add_worker").values(action="nothing"))
    said = ready("audit", "verify", code=1).stdout
    assert "an entry was changed" in said
    assert "1 faults" in said
