"""Setting up from the command line, from an empty folder to a worker who signs in; exit codes mean something."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

from youthvoice import clock
from youthvoice.audit import AuditEntry
from youthvoice.cli import main
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.errors import Problem
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


def test_a_folder_that_is_there_is_never_written_over(ready, tmp_path: Path) -> None:
    before = sorted(one.read_bytes() for one in (tmp_path / "keys").iterdir())
    assert "Name a new folder." in ready("keys", "safeguarding", "--out", str(tmp_path / "keys"), code=2).stderr
    assert sorted(one.read_bytes() for one in (tmp_path / "keys").iterdir()) == before


def test_help_reads_as_documentation_down_to_every_command(command) -> None:
    whole = command("--help").stdout
    for said in ("youthvoice run", "youthvoice keys safeguarding --out DIR", "Exit codes: 0 done", "worker add NAME"):
        assert said in whole
    for group, commands in main.commands.items():
        inner = getattr(commands, "commands", {"": commands})
        for name, one in inner.items():
            assert one.help, f"youthvoice {group} {name} says nothing of itself"
            command(*filter(None, (group, name)), "--help")


def test_lists_say_what_is_there_for_people_and_for_programs(ready) -> None:
    assert "Add a lead" in ready("worker", "list", "North").stdout
    ready("agency", "add", "North", "Care Ltd")
    add_worker(ready)
    [service] = json.loads(ready("service", "list", "--json").stdout)
    assert (service["name"], service["safeguarding_key"]) == ("North", True)
    assert "has its key" in ready("service", "list").stdout
    assert [one["name"] for one in json.loads(ready("agency", "list", "North", "--json").stdout)] == ["Care Ltd"]
    [worker] = json.loads(ready("worker", "list", service["id"], "--json").stdout)
    assert (worker["username"], worker["state"], worker["key_state"]) == ("lena", "active", "current")
    assert worker["last_signed_in_at"] is None
    assert "lena" in ready("worker", "list", "North").stdout


def test_a_worker_who_left_signs_in_no_more(ready) -> None:
    passphrase = add_worker(ready).stdout.strip()
    assert "signed out everywhere" in ready("worker", "left", "North", "LENA").stdout
    assert code_of_signing_in(passphrase) == "wrong_secret"
    [worker] = json.loads(ready("worker", "list", "North", "--json").stdout)
    assert worker["state"] == "left"
    assert "Nobody in this service" in ready("worker", "left", "North", "nobody", code=2).stderr


def test_a_reset_from_here_waits_for_a_lead_as_any_other(ready) -> None:
    former = add_worker(ready).stdout.strip()
    said = ready("worker", "reset", "North", "lena")
    assert "They open nothing yet" in said.stderr
    assert code_of_signing_in(former) == "wrong_secret"
    assert code_of_signing_in(said.stdout.strip()) == "key_waits"
    [worker] = json.loads(ready("worker", "list", "North", "--json").stdout)
    assert worker["key_state"] == "pending"
    ready("service", "add", "South")
    assert "Nobody in this service" in ready("worker", "reset", "South", "lena", code=2).stderr
    ready("worker", "left", "North", "lena")
    assert "They have left the service." in ready("worker", "reset", "North", "lena", code=2).stderr


def test_the_real_command_ends_with_its_code(ready) -> None:
    for words, code, said in ((["service", "list"], 0, "North"), (["worker", "list", "East"], 2, "no service “East”")):
        done = subprocess.run(
            [sys.executable, "-m", "youthvoice", *words], capture_output=True, text=True, timeout=300, check=False
        )
        assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stderr


def code_of_signing_in(passphrase: str) -> str:
    work = Work(open_house(Config.from_env()))
    try:
        with pytest.raises(Problem) as refused:
            sign_in.open_by_passphrase(work, "lena", passphrase)
        return refused.value.code
    finally:
        work.close()
