"""Somebody new with Sam and Noor beside them, and what Sam asks them for, as the API has it."""

from datetime import timedelta

from tests.journeys.caller import Caller
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import confirm
from youthvoice import clock
from youthvoice.ids import new_id

WHY = "They said it back to me in their own words, and asked when it ends."


def come_in(house: Running, name: str, nickname: str = "Wren") -> tuple[Caller, str]:
    """A young person who is in and confirmed, whom Noor works with too; gives them and their six words."""
    young, six_words = join_by_api(house, name, nickname)
    stand_by(house, young)
    return young, six_words


def stand_by(house: Running, young: Caller) -> None:
    """Priya has seen them, and Noor works with them too."""
    confirm(house, young)
    noor = staff(house, "noor").me["person_id"]
    staff(house, "priya").put(f"people/young-people/{young.me['person_id']}/workers/{noor}", {"role": "specialist"})


def question(young: Caller, *readers: Caller, yes_to: str = "plan", days: int = 90, **more: object) -> dict:
    """What a worker writes down when they explain something and ask."""
    body = {
        "young_person_id": young.me["person_id"], "version_id": new_id(), "yes_to": yes_to, "language": "en",
        "reader_ids": [one.me["person_id"] for one in readers], "sheet_version": "1", "understanding": "understood",
        "why": WHY, "adult_ids": [], "parents": "told", "ends_on": (clock.today() + timedelta(days=days)).isoformat(),
    }  # fmt: skip
    return body | more


def ask(by: Caller, young: Caller, *readers: Caller, request_id: str | None = None, **more: object) -> dict:
    """Ask; gives the request as whoever asked sees it."""
    asked: dict = by.put(f"taking-part/requests/{request_id or new_id()}", question(young, *readers, **more))
    return asked


def answer(young: Caller, asked: dict, what: str, *readers: Caller, status: int = 200, **more: object) -> dict:
    """Answer as the young person."""
    body = {"answer": what, "version_id": asked["version_id"]} | more
    if readers:
        body["reader_ids"] = [one.me["person_id"] for one in readers]
    found: dict = young.post(f"taking-part/requests/{asked['id']}/answer", body, status)
    return found


def send(young: Caller, *to: Caller, **more: object) -> str:
    """Something about the plan, sent to these; gives its id."""
    voice = new_id()
    said = {"version_id": new_id(), "about": {"kind": "plan"}, "words": "It is too loud at night."}
    young.put(f"voices/{voice}", said | {"send_to": [one.me["person_id"] for one in to], "with_adult": "alone"} | more)
    return voice
