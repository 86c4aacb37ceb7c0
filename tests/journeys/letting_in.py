"""Letting somebody back in, for the journeys: who has what at the start, and each step as the API has it."""

from dataclasses import dataclass

from tests.journeys.caller import Caller, Phone
from tests.journeys.inviting import join_by_api, staff
from tests.journeys.server import Running
from tests.journeys.sight import confirm, write
from youthvoice import clock
from youthvoice.ids import new_id

NEW_PIN, DAY = "830274", 24 * 3600
JUST_ME = "Nobody knows about the blue shed."
SHARED = "I want to see my brother on Saturdays."


@dataclass
class Lost:
    """A young person whom a second adult has seen, with one thing kept and one sent to Sam."""

    young: Caller
    six_words: str
    kept: str
    sent: str

    @property
    def id(self) -> str:
        found: str = self.young.me["person_id"]
        return found


def somebody(house: Running, name: str, nickname: str = "Wren") -> Lost:
    """Set up, confirmed, with something said."""
    young, six_words = join_by_api(house, name, nickname)
    confirm(house, young)
    kept = write(young, JUST_ME)
    return Lost(young, six_words, kept, write(young, SHARED, (staff(house, "sam"),)))


def start(house: Running, lost: Lost, by: str = "sam", how: str = "qr") -> dict:
    made: dict = staff(house, by).put(f"sign-in/ways-back/{new_id()}", {"young_person_id": lost.id, "how": how})
    return made


def take_up(house: Running, made: dict, phone: Phone) -> dict:
    body = {"invitation_id": made["id"], "words": made["words"], "slot": phone.slot(NEW_PIN)}
    taken: dict = Caller(house.url).post("sign-in/ways-back/redeem", body)
    return taken


def confirm_it(house: Running, lost: Lost, by: str = "priya", status: int = 200) -> dict:
    """`status` 403: refused."""
    seen = {"how": "saw", "seen_on": clock.today().isoformat()}
    answer: dict = staff(house, by).post(f"sign-in/ways-back/{lost.id}/confirm", seen, status)
    return answer


def with_pin(house: Running, phone: Phone) -> Caller:
    caller = Caller(house.url)
    caller.sign_in("device", slot_id=phone.slot_id, secret=phone.secret(NEW_PIN))
    return caller
