"""What tampering proofs share: a voice to tamper with, its grants, and the one way a refusal looks."""

from datetime import UTC, datetime, timedelta
from typing import Any

from click.testing import CliRunner

from tests.people.marking import set_person
from tests.proofs.demo_house import DemoHouse, Somebody
from youthvoice.cli import main
from youthvoice.ids import new_id

CLOSED = (404, 503)
SECRET = "Only Sam should read this, says Kestrel."


def audit_says(demo: DemoHouse) -> tuple[int, str]:
    """`youthvoice audit verify` on this house: its exit code and what it prints."""
    environment = {
        "YOUTHVOICE_MODE": "test",
        "YOUTHVOICE_DATABASE_URL": demo.house.config.database_url,
        "YOUTHVOICE_SERVER_KEY": demo.known["server_key"],
        "YOUTHVOICE_CLOCK_OFFSET_FILE": str(demo.folder / "clock"),
    }
    said = CliRunner().invoke(main, ["audit", "verify"], env=environment)
    return said.exit_code, said.output


def send(demo: DemoHouse, young: Somebody, *readers: str, words: str = SECRET) -> str:
    """A voice sent to these people; none: a draft."""
    voice = new_id()
    to = {"send_to": [demo.ids[name] for name in readers]} if readers else {}
    young.put(f"voices/{voice}", about={"kind": "anything"}, words=words, **to)
    return voice


def grant(demo: DemoHouse, record_id: str, reader_id: str) -> Any:
    """The whole row of one reader's grant."""
    wanted = "SELECT * FROM grants WHERE record_id = :record AND reader_id = :reader"
    return demo.rows(wanted, record=record_id, reader=reader_id)[0]


def assert_closed(answer: Any) -> None:
    """A refusal of the one shape: the 404 of what is not there, or a clear 503; never a word, never a fault."""
    assert answer.status_code in CLOSED, (answer.status_code, answer.text)
    assert answer.mimetype == "application/problem+json"
    assert SECRET not in answer.text


def confirm(demo: DemoHouse, nickname: str) -> None:
    """As if a second adult had: from then on whoever is chosen gets a key at once."""
    set_person(demo.house, demo.ids[nickname], confirmed_at=datetime.now(UTC) - timedelta(days=30))


def voice_to(demo: DemoHouse, reader: str) -> dict[str, Any]:
    """A voice's body."""
    return {
        "version_id": new_id(), "about": {"kind": "anything"}, "words": SECRET, "send_to": [demo.ids[reader]],
    }  # fmt: skip
