"""A worker types a young person's exact words. Sealed to them both; it is nobody's yes, and nobody owes an answer."""

from dataclasses import dataclass, replace

from consent.actions import Action
from consent.facts import Record
from consent.terms import Basis, RecordKind
from consent.working_days import due_on
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.db import AlreadyExists, lock_row
from youthvoice.marking import changed, mark_of
from youthvoice.people import service as people
from youthvoice.plans import service as plans
from youthvoice.records import service as records
from youthvoice.voices.facts import me
from youthvoice.voices.own import refuse_empty
from youthvoice.voices.proposals import facts, reading, store
from youthvoice.voices.proposals.models import CONFIRMED, WAITING, Proposal
from youthvoice.voices.proposals.shown import TypedLine
from youthvoice.voices.said import AboutKind, Said, Typing
from youthvoice.work import Work

CHANGED = "Somebody changed this at the same moment. Nothing is lost. Try again."
SAID_YES = "They said yes to these words. What they say now is a new thing to type."
NOT_THEIR_WORDS = "They said these are not their words. What they say now is a new thing to type."
SAID_THEMSELVES = "They said this themselves on the tablet. You can read it, and nobody changes it."
NO_SUCH_PLAN = "We cannot find that plan. Pick another, or say it is about anything."
NOT_THIS = "What somebody types for a young person is about their plan, or about anything."


@dataclass(frozen=True)
class Typed:
    """One version of what a worker types, and for whom. `interpreter`: whether somebody interpreted.

    `in_session`: they said it themselves on a shared tablet with no signal; only whoever handed it over brings it.
    """

    young_person_id: str
    said: Said
    interpreter: bool = False
    in_session: bool = False


def put_proposal(work: Work, proposal_id: str, typed: Typed) -> tuple[TypedLine, bool]:
    """Keep this version under this id, for the young person to confirm. Gives the line, and whether it is new.

    The same version id gives the same answer; a new one takes the former's place until it is confirmed or ended,
    then Conflict. Raises NotFound for whoever does not work with them, and for somebody else's id.
    """
    if not typed.in_session:
        typed = _as_typed_by_me(work, typed)
    found = store.get_proposal(work.session, proposal_id)
    if found is not None:
        return _type_again(work, found, typed), False
    try:
        _type_new(work, proposal_id, typed)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else's
    return _line(work, proposal_id), True


def _as_typed_by_me(work: Work, typed: Typed) -> Typed:
    """Whoever reads it later is shown who typed it, and whether somebody interpreted."""
    typist = people.find_person(work, me(work).person_id)
    name = typist.first_name if typist is not None else None
    said = replace(typed.said, typing=Typing.SCRIBED, interpreter=typed.interpreter, typed_by=name)
    return replace(typed, said=said)


def _type_new(work: Work, proposal_id: str, typed: Typed) -> None:
    who, said = me(work), typed.said
    sealed = _ask_and_seal(work, proposal_id, typed)
    audit.hold(work, typed.young_person_id)
    _recheck(work, typed)
    records.save(work, sealed)
    row = {
        "id": proposal_id,
        "young_person_id": typed.young_person_id,
        "service_id": sealed.place.service_id,
        "version_id": said.version_id,
        "about_kind": said.about_kind.value,
        "about_id": said.about_id,
        "ways": said.ways,
        "interpreter": typed.interpreter,
        "typed_by_id": who.person_id,
        "in_session": typed.in_session,
        "typing": said.typing.value if said.typing else None,
        "due_on": due_on(work.today, work.house.profile) if typed.in_session else None,
        "state": WAITING,
        "typed_at": work.now,
        "updated_at": work.now,
    }
    store.add_proposal(work.session, row | {"mac": mark_of(work, Proposal, row)})
    outbox.put(work, "words_to_confirm", recipient_id=typed.young_person_id, subject_id=proposal_id)


def _type_again(work: Work, found: Proposal, typed: Typed) -> TypedLine:
    """The id was there already: a repeated request, or better words before the young person said yes."""
    marking.found(work, found)
    if (found.typed_by_id, found.young_person_id) != (me(work).person_id, typed.young_person_id):
        raise errors.NotFound
    if found.version_id == typed.said.version_id:
        return _line(work, found.id)
    if found.in_session:
        raise errors.Conflict("said_in_session", SAID_THEMSELVES)
    _refuse_unless_waiting(found)
    proposal_id, said = found.id, typed.said
    sealed = _ask_and_seal(work, proposal_id, typed)
    audit.hold(work, typed.young_person_id)
    now = lock_row(work.session, Proposal, proposal_id)
    now = marking.found(work, now)
    _refuse_unless_waiting(now)
    _recheck(work, typed)
    try:
        records.save(work, sealed)
    except AlreadyExists as error:  # that version id is another's
        raise errors.Conflict("version_exists", CHANGED) from error
    newer = changed(
        work,
        now,
        version_id=said.version_id,
        about_kind=said.about_kind.value,
        about_id=said.about_id,
        ways=said.ways,
        interpreter=typed.interpreter,
        updated_at=work.now,
    )
    store.set_proposal(work.session, proposal_id, **newer)
    outbox.put(work, "words_to_confirm", recipient_id=typed.young_person_id, subject_id=proposal_id)
    return _line(work, proposal_id)


def _ask_and_seal(work: Work, proposal_id: str, typed: Typed) -> records.Sealed:
    said, record = typed.said, _record(work, proposal_id, typed)
    gate.ask(work, Action.TYPE_FOR, facts.about(work, record), about=typed.young_person_id)
    refuse_empty(said.ways)
    if said.about_kind not in (AboutKind.PLAN, AboutKind.ANYTHING):
        raise errors.Invalid({"about.kind": NOT_THIS}, code="not_this")
    if said.about_id is not None and not plans.was_shown_to(work, said.about_id, typed.young_person_id):
        raise errors.Invalid({"about.id": NO_SUCH_PLAN}, code="no_such_plan")
    return records.seal(
        work,
        record_id=proposal_id,
        version_id=said.version_id,
        kind=RecordKind.VOICE,
        young_person_id=typed.young_person_id,
        owner_id=typed.young_person_id,
        content=said.content,
        readers=[records.Reader(me(work).person_id, Basis.DUTY)],
    )


def _record(work: Work, proposal_id: str, typed: Typed) -> Record:
    return facts.proposed(proposal_id, typed.young_person_id, me(work).person_id, typed.said.version_id)


def _recheck(work: Work, typed: Typed) -> None:
    """Inside the write transaction: whoever types still works with the young person."""
    if not people.works_with(work, me(work).person_id, typed.young_person_id):
        raise errors.NotFound


def _refuse_unless_waiting(proposal: Proposal) -> None:
    if proposal.state == CONFIRMED:
        raise errors.Conflict("already_confirmed", SAID_YES)
    if proposal.state != WAITING:
        raise errors.Conflict("not_theirs", NOT_THEIR_WORDS)


def _line(work: Work, proposal_id: str) -> TypedLine:
    proposal = store.get_proposal(work.session, proposal_id)
    assert proposal is not None  # it was there, or written a moment ago
    whose = people.find_people(work, [proposal.young_person_id])[proposal.young_person_id]
    return reading.show_line(proposal, whose)
