"""The facts a ruling about typed words stands on."""

from consent.facts import Record, Situation
from consent.terms import RecordKind, RecordState
from youthvoice import errors
from youthvoice.db import lock_row
from youthvoice.people import service as people
from youthvoice.voices import facts
from youthvoice.voices.facts import me
from youthvoice.voices.proposals import store
from youthvoice.voices.proposals.models import Proposal
from youthvoice.work import Work


def as_record(proposal: Proposal) -> Record:
    """A stored proposal as the rules know it."""
    return proposed(proposal.id, proposal.young_person_id, proposal.typed_by_id, proposal.version_id)


def proposed(proposal_id: str, young_person_id: str, typed_by_id: str, version_id: str) -> Record:
    """The proposal that is there, or would be made: the words are the young person's, whoever typed them."""
    return Record(
        id=proposal_id,
        kind=RecordKind.VOICE,
        owner_id=young_person_id,
        young_person_id=young_person_id,
        state=RecordState.PROPOSAL,
        typed_by_id=typed_by_id,
        version_id=version_id,
    )


def about(work: Work, record: Record) -> Situation:
    """Whose words, who works with them, and my own keys to them."""
    young_person_id = record.young_person_id or ""
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        record=record,
        grants=facts.grants_of(work, record.id),
        relationships=people.list_relationships(work, young_person_id),
    )


def my_proposal(work: Work, proposal_id: str) -> Proposal:
    """What was typed for me. Raises NotFound for anybody else's, exactly as for none."""
    return _mine(work, store.get_proposal(work.session, proposal_id))


def lock_mine(work: Work, proposal_id: str) -> Proposal:
    """The same, read again and held until this request ends. `work` is already writing."""
    return _mine(work, lock_row(work.session, Proposal, proposal_id))


def _mine(work: Work, proposal: Proposal | None) -> Proposal:
    if proposal is None or proposal.young_person_id != me(work).person_id:
        raise errors.NotFound
    return proposal
