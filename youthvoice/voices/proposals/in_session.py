"""Said on a shared tablet by somebody who has not set up their app: theirs, but no yes till they confirm it (K4).

It goes to who handed the tablet over, and is owed to the young person. Counted as said in a session.
"""

from dataclasses import dataclass
from datetime import date

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Reader, Record, Situation
from consent.terms import Basis, RecordKind, Scope
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.db import AlreadyExists
from youthvoice.marking import mark_of
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.voices import facts
from youthvoice.voices.facts import me
from youthvoice.voices.on_tablet import as_said_here
from youthvoice.voices.own import refuse_empty
from youthvoice.voices.proposals import store
from youthvoice.voices.proposals.keeping import NO_SUCH_PLAN, NOT_THIS
from youthvoice.voices.proposals.models import WAITING, Proposal
from youthvoice.voices.said import AboutKind, Said
from youthvoice.voices.shown import Named
from youthvoice.work import Work

KEPT_ALREADY = "You sent this already. To add to it, write a new one."


@dataclass(frozen=True)
class KeptInSession:
    """That it was kept, and who answers by when. It has no field that could carry words."""

    id: str
    version_id: str
    goes_to: Named
    due_on: date | None


def put_said(work: Work, proposal_id: str, said: Said) -> tuple[KeptInSession, bool]:
    """Keep it for whoever handed the tablet over. Gives what was kept, and whether it is new.

    The same version again gives the same answer; another one is Conflict `already_sent`. Raises NotFound in any other
    session than a tablet's before set-up, and for an id that is something else's.
    """
    company = sign_in.company_of(work)
    if me(work).scope is not Scope.PROPOSAL or company is None:
        raise errors.NotFound
    found = store.get_proposal(work.session, proposal_id)
    if found is not None:
        return _again(work, found, said), False
    try:
        return _keep(work, proposal_id, as_said_here(work, said), company.worker), True
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s


def _again(work: Work, found: Proposal, said: Said) -> KeptInSession:
    if marking.found(work, found).young_person_id != me(work).person_id or not found.in_session:
        raise errors.NotFound
    if found.version_id != said.version_id:
        raise errors.Conflict("already_sent", KEPT_ALREADY)
    worker = people.find_people(work, [found.typed_by_id])[found.typed_by_id]
    return KeptInSession(found.id, found.version_id, Named(worker.id, worker.first_name), found.due_on)


def _keep(work: Work, proposal_id: str, said: Said, worker: Person) -> KeptInSession:
    my_id = me(work).person_id
    refuse_empty(said.ways)
    _refuse_other_topics(said)
    answer_by = _ask(work, facts.new_record(proposal_id, my_id), worker)
    sealed = records.seal(
        work,
        record_id=proposal_id,
        version_id=said.version_id,
        kind=RecordKind.VOICE,
        young_person_id=my_id,
        owner_id=my_id,
        content=said.content,
        readers=[records.Reader(worker.id, Basis.DUTY)],
    )
    audit.hold(work, my_id)
    if not people.works_with(work, worker.id, my_id):
        raise errors.NotFound
    records.save(work, sealed)
    row = {
        "id": proposal_id,
        "young_person_id": my_id,
        "service_id": sealed.place.service_id,
        "version_id": said.version_id,
        "about_kind": said.about_kind.value,
        "ways": said.ways,
        "interpreter": said.interpreter,
        "typed_by_id": worker.id,
        "in_session": True,
        "typing": said.typing.value if said.typing else None,
        "due_on": answer_by,
        "state": WAITING,
        "typed_at": work.now,
        "updated_at": work.now,
    }
    store.add_proposal(work.session, row | {"mac": mark_of(work, Proposal, row)})
    outbox.put(work, "words_to_confirm", recipient_id=my_id, subject_id=proposal_id)
    outbox.put(work, "said_in_session", recipient_id=worker.id, subject_id=proposal_id)
    return KeptInSession(proposal_id, said.version_id, Named(worker.id, worker.first_name), answer_by)


def _ask(work: Work, record: Record, worker: Person) -> date | None:
    """The rule book's yes, and by when an answer is owed. Whoever handed the tablet over heard it: they are early."""
    young = people.consent_young_person(work, record.young_person_id or "")
    reader = Reader(
        person_id=worker.id,
        role=worker.role,
        works_with=people.works_with(work, worker.id, record.young_person_id or ""),
        standing_permission=False,
        has_key=people.current_key(work, worker.id) is not None,
        inside_service=young is not None and worker.service_id == young.service_id,
        early=True,
    )
    situation = Situation(now=work.now, today=work.today, young_person=young, record=record, readers=(reader,))
    ruling = gate.ask(work, Action.SEND_VOICE, situation, about=record.young_person_id)
    named = ruling.duty(DutyCode.NAME_AN_ADULT_AND_A_DATE)
    return named.by if named is not None else None


def _refuse_other_topics(said: Said) -> None:
    """Their plan as a whole, or anything: nothing of a plan was shown to somebody who has no app."""
    if said.about_kind not in (AboutKind.PLAN, AboutKind.ANYTHING):
        raise errors.Invalid({"about.kind": NOT_THIS}, code="not_this")
    if said.about_id is not None:
        raise errors.Invalid({"about.id": NO_SUCH_PLAN}, code="no_such_plan")
