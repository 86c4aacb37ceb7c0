"""Who can see what, asked of the house itself: by every adult's own session, and by the joined safeguarding key."""

from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.inviting import staff
from tests.journeys.server import Running
from tests.proofs.demo_house import DemoHouse
from tests.proofs.test_safeguarding_join import opened_by
from youthvoice import clock
from youthvoice.ids import new_id
from youthvoice.vault.hybrid import HybridPrivate

WORDS = "Only this one sentence, about the green door."
EVERYBODY = ("sam", "noor", "jo", "ama", "priya", "tom", "ruth", "dev", "ines", "alex")


def confirm(server: Running, young: Caller) -> None:
    """Priya spoke to them: till then only the inviter, their cover and the named adult are sent to at once."""
    seen = {"how": "spoke", "seen_on": clock.today().isoformat()}
    staff(server, "priya").post(f"sign-in/enrolments/{young.me['person_id']}/confirm", seen, 204)


def write(young: Caller, words: str = WORDS, to: tuple[Caller, ...] = (), **more: Any) -> str:
    """Gives the voice's id; a draft when it goes to nobody."""
    voice, sending = new_id(), {"send_to": [one.me["person_id"] for one in to]} if to else {}
    body = {"version_id": new_id(), "about": {"kind": "plan"}, "words": words}
    young.put(f"voices/{voice}", body | sending | more)
    return voice


def can_read(adult: Caller, voice: str, words: str = WORDS) -> bool:
    """Whether they get the words. A no looks just as it does for a voice that never was."""
    answer = adult.call("GET", f"voices/{voice}")
    if answer.status_code == 200:
        return words in answer.text
    nothing = adult.call("GET", f"voices/{new_id()}")
    assert (answer.status_code, answer.json()["code"]) == (nothing.status_code, nothing.json()["code"])
    return False


def readers(adults: dict[str, Caller], voice: str) -> set[str]:
    return {name for name, adult in adults.items() if can_read(adult, voice)}


def lists_of(adult: Caller) -> str:
    """Everything that is listed to them, as text."""
    answers = [adult.call("GET", path) for path in ("voices/to-answer", "voices/overview", "people/young-people")]
    return " ".join(answer.text for answer in answers if answer.status_code == 200)


def sealed_copies(safe: DemoHouse, key: HybridPrivate) -> list[str]:
    return [str(content.get("words")) for content in opened_by(safe, key).values()]
