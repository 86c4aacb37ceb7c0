"""What workers say of themselves. They write it, show it and hide it; nobody rates it and nothing sorts by it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from consent.actions import Action
from consent.blank import is_blank
from consent.capabilities import Capability, may_knock
from consent.facts import Situation
from youthvoice import audit, errors, gate
from youthvoice.db import AlreadyExists
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.preferred_worker import facts, store
from youthvoice.preferred_worker.facts import me
from youthvoice.preferred_worker.models import WorkerProfile
from youthvoice.preferred_worker.plain import what_is_not_plain
from youthvoice.work import Work


@dataclass(frozen=True)
class Written:
    """What a worker writes of themselves. `days`: mon to sun. `picture`: one of the app’s own."""

    what_i_do: str = field(default="", repr=False)
    agency: str = field(default="", repr=False)
    days: Sequence[str] = ()
    languages: Sequence[str] = ()
    likes: str = field(default="", repr=False)
    picture: str = "table"


@dataclass(frozen=True)
class OwnProfile(Written):
    """Mine, and whether young people can see it."""

    first_name: str = ""
    shown: bool = False


@dataclass(frozen=True)
class Card(Written):
    """One worker as a young person meets them. No figure, no star, no place in an order."""

    id: str = ""
    first_name: str = ""
    works_with_me: bool = False


def read_own(work: Work) -> OwnProfile:
    """What I wrote; empty and hidden when I have not."""
    who = me(work)
    row, person = store.find_profile(work.session, who.person_id), people.find_person(work, who.person_id)
    if person is None:
        raise errors.NotFound
    shown = row is not None and row.shown
    return OwnProfile(**asdict(_written(work, row)), first_name=person.first_name, shown=shown)


def put_own(work: Work, written: Written, *, shown: bool) -> OwnProfile:
    """Keep what I wrote, shown or hidden. Hiding never asks for better words.

    Raises Invalid for each field that is not plain or holds a word that labels.
    """
    who = me(work)
    situation = Situation(now=work.now, today=work.today, account_id=who.person_id, profile_is_plain=shown or None)
    if shown:
        _refuse_what_is_not_plain(written)
    gate.ask(work, Action.SHOW_WORKER_PROFILE if shown else Action.HIDE_WORKER_PROFILE, situation)
    work.begin_writing()
    sealed = facts.seal_json(work, "worker_profiles", "words_sealed", who.person_id, asdict(written))
    try:
        store.put_profile(work.session, who.person_id, words_sealed=sealed, shown=shown, updated_at=work.now)
    except AlreadyExists:
        raise errors.Conflict("changed", "You saved this at the same moment elsewhere. Look again.") from None
    audit.write(work, "worker_profile.shown" if shown else "worker_profile.hidden", subject_id=who.person_id)
    return read_own(work)


def list_cards(work: Work) -> list[Card]:
    """The workers of my service who show themselves, by their first names; whoever left is not among them."""
    who = me(work)
    here = [one for one in workers_here(work, who.service_id)]
    rows = store.list_profiles(work.session, [one.id for one in here])
    ties = {tie.worker_id for tie in people.list_relationships(work, who.person_id)}
    cards = [
        Card(**asdict(_written(work, rows[one.id])), id=one.id, first_name=one.first_name, works_with_me=one.id in ties)
        for one in here
        if one.id in rows and rows[one.id].shown
    ]
    return sorted(cards, key=lambda card: (card.first_name.casefold(), card.id))


def workers_here(work: Work, service_id: str) -> list[Person]:
    """Everybody of a service who works with young people today."""
    workers = people.list_workers_in(work, service_id)
    return [one for one in workers if may_knock(one.role, Capability.SHOW_OWN_PROFILE)]


def written_by(work: Work, worker_ids: Sequence[str]) -> dict[str, Written]:
    """What these workers wrote, shown or not, for whoever decides."""
    return {one: _written(work, row) for one, row in store.list_profiles(work.session, worker_ids).items()}


def _written(work: Work, row: WorkerProfile | None) -> Written:
    if row is None:
        return Written()
    said: dict[str, Any] = facts.unseal_json(work, "worker_profiles", "words_sealed", row.id, row.words_sealed)
    return Written(**said)


def _refuse_what_is_not_plain(written: Written) -> None:
    texts = {"what_i_do": written.what_i_do, "agency": written.agency, "likes": written.likes}
    faults = what_is_not_plain(texts | {"languages": ", ".join(written.languages)})
    if is_blank(written.what_i_do):
        faults["what_i_do"] = "Say what you do, in a few words."
    if faults:
        raise errors.Invalid(faults, code="not_plain")
