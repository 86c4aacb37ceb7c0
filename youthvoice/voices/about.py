"""What a voice is about. Whose it is not looks as if it were not there; and whom it is about is kept from knowing."""

from collections.abc import Collection, Mapping, Sequence

from consent.terms import PermissionState
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.plans import service as plans
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import facts, store
from youthvoice.voices.models import Voice
from youthvoice.voices.said import OF_A_PLAN, AboutKind, Said
from youthvoice.voices.shown import About
from youthvoice.work import Work

NO_SUCH_PLAN = "We cannot find that plan. Pick another, or say it is about anything."
NO_SUCH_WORKER = "We cannot find that worker. Pick another, or say it is about anything."
NO_SUCH_VOICE = "We cannot find what you want to add to. You can send this by itself."


def refuse_unless_theirs(work: Work, voice_id: str, said: Said) -> None:
    """Raise Invalid when it is about a plan they were not shown, a worker who never worked with them, or adds to
    nothing they sent: the same words as for an id that nobody has."""
    me = facts.me(work).person_id
    if said.about_id is not None and said.about_kind in OF_A_PLAN and not plans.was_shown_to(work, said.about_id, me):
        raise errors.Invalid({"about.id": NO_SUCH_PLAN}, code="no_such_plan")
    worker_id = said.about_worker_id
    if worker_id is not None and not people.ever_worked_with(work, worker_id, me):
        raise errors.Invalid({"about.id": NO_SUCH_WORKER}, code="no_such_worker")
    if said.adds_to_id is not None and not _is_own_and_sent(work, voice_id, said.adds_to_id):
        raise errors.Invalid({"adds_to_id": NO_SUCH_VOICE}, code="no_such_voice")


def shown_adds_to(work: Work, voice: Voice) -> str | None:
    """What it adds to, for a reader who holds both; to anybody else the other was never there."""
    return voice.adds_to_id if voice.adds_to_id and facts.grants_of(work, voice.adds_to_id) else None


def kept_from(work: Work, voices: Sequence[Voice], person_id: str) -> set[str]:
    """Which of these voices this person must not even know of: about them, and not theirs to read by name."""
    about_them = [voice.id for voice in voices if facts.about_worker_id(voice) == person_id]
    return set(about_them) - picked_by_name(work, about_them, person_id)


def picked_by_name(work: Work, voice_ids: Collection[str], person_id: str) -> set[str]:
    """Those of these voices that the young person gave this person by name, and did not take back."""
    given = taking_part.permissions_for(work, list(voice_ids)) if voice_ids else ()
    return {
        str(one.record_id)
        for one in given
        if one.reader_id == person_id and one.state is PermissionState.STANDING and one.withdrawn_at is None
    }


def workers_told_of(work: Work, voice_ids: Sequence[str]) -> dict[str, records.AboutWorker]:
    """What app.py registers on `records.on_about_asked`: the worker each of these voices is about."""
    found = store.list_about_ids(work.session, voice_ids, AboutKind.WORKER)
    return {voice_id: records.AboutWorker(worker_id) for voice_id, worker_id in found.items()}


def first_names(work: Work, voices: Sequence[Voice]) -> Mapping[str, str]:
    """The first names of the workers these voices are about, by their ids."""
    ids = {worker_id for voice in voices if (worker_id := facts.about_worker_id(voice)) is not None}
    return {one: person.first_name for one, person in people.find_people(work, sorted(ids)).items()} if ids else {}


def show(voice: Voice, names: Mapping[str, str]) -> About:
    """What it is about, as far as it is no word of theirs."""
    return About(voice.about_kind, voice.about_id, first_name=names.get(facts.about_worker_id(voice) or ""))


def _is_own_and_sent(work: Work, voice_id: str, adds_to_id: str) -> bool:
    other = store.get_voice(work.session, adds_to_id)
    me = facts.me(work).person_id
    return other is not None and adds_to_id != voice_id and other.young_person_id == me and other.sent_at is not None
