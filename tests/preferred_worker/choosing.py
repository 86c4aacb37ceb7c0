"""Short ways of asking for a worker, answering and handing over in a test."""

from consent.terms.workers import PassOn, WorkerOutcome
from tests.voices.cast import Cast
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.preferred_worker import asking, changing, deciding, profiles
from youthvoice.preferred_worker.asking import Asked
from youthvoice.preferred_worker.changing import HandingOver, ShownChange
from youthvoice.preferred_worker.deciding import Answered, OpenedAsk
from youthvoice.preferred_worker.profiles import Written
from youthvoice.preferred_worker.shown import OwnAsk

BECAUSE = "Zed works with ten young people, and one more is too many."
NOTE = "Ash likes to walk and talk. Text first, do not ring."


def asked(like: Me | None = None, *, maybe: Me | None = None, not_this: Me | None = None, **more) -> Asked:
    """What a young person says of these workers."""
    said = {"like": like, "maybe": maybe, "not_this": not_this}
    wishes = {me.person_id: wish for wish, me in said.items() if me is not None}
    return Asked(**{"version_id": new_id(), "wishes": wishes, "why": ["gets_me"]} | more)


def ask(cast: Cast, me: Me, what: Asked | None = None, ask_id: str | None = None) -> OwnAsk:
    """Ask, as one request."""
    return cast.do(me, asking.put_ask, ask_id or new_id(), what or asked(cast.zed))[0]


def answer(cast: Cast, me: Me, ask_id: str, outcome: str, worker: Me | None = None, **more) -> OpenedAsk:
    """Say what comes of it."""
    given = {"worker_id": worker.person_id if worker else None, "version_id": new_id()} | more
    if isinstance(given.get("helper_id"), Me):
        given["helper_id"] = given["helper_id"].person_id
    return cast.do(me, deciding.answer, ask_id, Answered(outcome=WorkerOutcome(outcome), **given))


def hand_over(cast: Cast, me: Me, old: Me, new: Me, *, change_id: str | None = None, **more) -> ShownChange:
    """Ash's worker changes."""
    given = {"version_id": new_id(), "young_person_id": cast.ash.person_id, "note": NOTE}
    given |= {"from_id": old.person_id, "to_id": new.person_id} | more
    return cast.do(me, changing.hand_over, change_id or new_id(), HandingOver(**given))[0]


def choose(cast: Cast, change: ShownChange, pass_on: str, *voice_ids: str, me: Me | None = None) -> ShownChange:
    """What the new worker sees."""
    return cast.do(me or cast.ash, changing.choose, change.id, PassOn(pass_on), voice_ids)


def show_profile(cast: Cast, me: Me, *, shown: bool = True, **more) -> object:
    """A worker writes about themselves."""
    written = {"what_i_do": "I go for walks and I help with school.", "days": ["mon", "tue"], "languages": ["English"]}
    return cast.do(me, profiles.put_own, Written(**written | more), shown=shown)
