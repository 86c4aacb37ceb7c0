"""Somebody new with Sam, Noor and Ama beside them, what they sent, and Sam asking to show it, as the API has it."""

from tests.journeys.asking import come_in
from tests.journeys.caller import Caller
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from youthvoice.ids import new_id

WHY = "Ama can speak up for you at the meeting."


def with_ama(house: Running, name: str, nickname: str) -> tuple[Caller, str]:
    """A young person who is in, and whose advocate Ama is; gives them and their six words."""
    young, six_words = come_in(house, name, nickname)
    request = f"taking-part/advocates/requests/{new_id()}"
    young.put(request, {"reach": None})
    staff(house, "ama").post(f"{request}/accept")
    return young, six_words


def ask_to_show(by: Caller, voice: str, reader: Caller, why: str = WHY, status: int = 201) -> str:
    """Ask whether this person may read it too; gives the ask’s id."""
    asked = new_id()
    body = {"version_id": new_id(), "voice_id": voice, "reader_id": reader.me["person_id"], "why": why}
    by.put(f"voices/shared-on/{asked}", body, status)
    return asked
