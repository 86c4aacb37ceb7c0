"""“Not my words”, or saying it another way: the typed words are gone for everybody. Who typed them keeps one line."""

from consent.actions import Action
from consent.terms import Scope
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.db import lock_row
from youthvoice.marking import changed
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices.facts import me
from youthvoice.voices.proposals import facts, store
from youthvoice.voices.proposals.models import CONFIRMED, NOT_THEIRS, WAITING, Proposal
from youthvoice.voices.proposals.shown import NotMine
from youthvoice.voices.shown import Named
from youthvoice.work import Work

THEY_SAID_YES = "They said yes to these words. They are theirs now."
THEY_ENDED_IT = "They said these are not their words. Nothing of them is left."
SAID_YES = "You said yes to these words. You can take them back."


def not_mine(work: Work, proposal_id: str) -> NotMine:
    """End it, words and every key. Again gives the same answer. Raises Conflict `already_confirmed` after a yes."""
    proposal = facts.my_proposal(work, proposal_id)
    _refuse_confirmed(proposal)
    if proposal.state == WAITING:
        _ask(work, proposal)
        audit.hold(work, me(work).person_id)
        proposal = facts.lock_mine(work, proposal_id)
        _refuse_confirmed(proposal)
        _end(work, proposal)
    heard = people.find_people(work, [proposal.typed_by_id])[proposal.typed_by_id]
    return NotMine(NOT_THEIRS, Named(heard.id, heard.first_name))


def delete(work: Work, proposal_id: str) -> None:
    """Whoever typed it deletes it before it is confirmed: words, keys and the line about it. The audit keeps that.

    Raises NotFound for anybody else, Conflict `already_confirmed` after a yes, `not_theirs` after a no.
    """
    proposal = _typed_by_me(work, store.get_proposal(work.session, proposal_id))
    gate.ask(work, Action.DELETE_TYPED, facts.about(work, facts.as_record(proposal)), about=proposal.young_person_id)
    audit.hold(work, proposal.young_person_id)
    _typed_by_me(work, lock_row(work.session, Proposal, proposal_id))
    records.delete_typed(work, proposal_id)
    store.delete_proposal(work.session, proposal_id)


def _typed_by_me(work: Work, proposal: Proposal | None) -> Proposal:
    proposal = marking.found(work, proposal)
    if proposal.typed_by_id != me(work).person_id:
        raise errors.NotFound
    if proposal.state == CONFIRMED:
        raise errors.Conflict("already_confirmed", THEY_SAID_YES)
    if proposal.state == NOT_THEIRS:
        raise errors.Conflict("not_theirs", THEY_ENDED_IT)
    return proposal


def end_instead_of(work: Work, proposal_id: str | None) -> None:
    """In the transaction that keeps the young person's own words in its place. `work` is already writing.

    Anything that is not theirs, or does not wait, is left as it is: their own words are kept either way.
    """
    if proposal_id is None or me(work).scope is not Scope.FULL:
        return
    found = store.get_proposal(work.session, proposal_id)
    if found is None or found.young_person_id != me(work).person_id:
        return
    locked = facts.lock_mine(work, proposal_id)
    if locked.state == WAITING:
        _ask(work, locked)
        _end(work, locked)


def _ask(work: Work, proposal: Proposal) -> None:
    gate.ask(work, Action.DISOWN_WORDS, facts.about(work, facts.as_record(proposal)), about=proposal.young_person_id)


def _end(work: Work, proposal: Proposal) -> None:
    if proposal.state != WAITING:
        return
    records.delete_record(work, proposal.id)
    store.set_proposal(work.session, proposal.id, **changed(work, proposal, state=NOT_THEIRS, ended_at=work.now))
    outbox.put(work, "words_not_theirs", recipient_id=proposal.typed_by_id, subject_id=proposal.id)


def _refuse_confirmed(proposal: Proposal) -> None:
    if proposal.state == CONFIRMED:
        raise errors.Conflict("already_confirmed", SAID_YES)
