"""Short ways of asking, answering and looking, each as one request."""

from typing import Any

from consent.terms import Company
from tests.voices.cast import Cast
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.voices import sending
from youthvoice.voices.shared_on import answering, asking, reading
from youthvoice.voices.shared_on.answering import Answer
from youthvoice.voices.shared_on.asking import Asking
from youthvoice.voices.shared_on.shown import AskedOf, AskLine

WHY = "Rae can help you with your brother."


def ask(cast: Cast, voice: str, reader: Me, me: Me | None = None, *, ask_id: str | None = None, **more: Any) -> AskLine:
    """Ask whether this person may read it; Sam asks unless said otherwise."""
    given = {"version_id": new_id(), "why": WHY} | more
    asked = Asking(voice_id=voice, reader_id=reader.person_id, **given)
    return cast.do(me or cast.sam, asking.ask_to_share_on, ask_id or new_id(), asked)[0]


def say(cast: Cast, ask_id: str, said: Answer = Answer.NO, me: Me | None = None) -> None:
    """No, or not now."""
    cast.do(me or cast.ash, answering.answer, ask_id, said)


def show(cast: Cast, voice: str, reader: Me, ask_id: str | None, company: Company = Company.ALONE) -> None:
    """The yes: ash shares it with this one person more."""
    cast.do(cast.ash, sending.share_voice, voice, [reader.person_id], company, ask_id=ask_id)


def waiting(cast: Cast, me: Me | None = None) -> list[AskedOf]:
    """What waits for ash."""
    return cast.do(me or cast.ash, reading.list_asked)


def beside(cast: Cast, voice: str, me: Me | None = None) -> reading.BesideVoice:
    """What Sam sees beside it."""
    return cast.do(me or cast.sam, reading.beside_voice, voice)


def states(cast: Cast, voice: str, me: Me | None = None) -> list[str]:
    """Where Sam’s asks stand, newest first."""
    return [str(one.state) for one in beside(cast, voice, me).asks]


def may_ask_for(cast: Cast, voice: str, me: Me | None = None) -> set[str]:
    """Whom Sam may ask for, by id."""
    return {one.id for one in beside(cast, voice, me).people}
