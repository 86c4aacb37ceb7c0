"""Opening typed words: the young person's to confirm, and whoever typed them their own. Nobody else finds anything."""

from consent.actions import Action
from consent.capabilities import Role
from youthvoice import errors, gate, marking
from youthvoice.marking import ours
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices.facts import me
from youthvoice.voices.proposals import facts, store
from youthvoice.voices.proposals.models import WAITING, Proposal
from youthvoice.voices.proposals.shown import ToConfirm, TypedBy, TypedLine, TypedOpened
from youthvoice.voices.reading import show_young_person
from youthvoice.voices.shown import About
from youthvoice.work import Work


def list_proposals(work: Work, young_person_id: str | None = None) -> list[ToConfirm] | list[TypedLine]:
    """For a young person what waits for them, opened; for staff one line for each thing they typed."""
    if me(work).role is Role.YOUNG_PERSON:
        return _list_to_confirm(work)
    rows = ours(work, list(store.list_typed_by(work.session, me(work).person_id, young_person_id)))
    names = people.find_people(work, sorted({row.young_person_id for row in rows}))
    return [show_line(row, names[row.young_person_id]) for row in rows]


def read_proposal(work: Work, proposal_id: str) -> ToConfirm | TypedLine:
    """One of them. Raises NotFound for a young person it was not typed for, and for staff who did not type it."""
    if me(work).role is Role.YOUNG_PERSON:
        found = [one for one in _list_to_confirm(work) if one.id == proposal_id]
        if not found:
            raise errors.NotFound
        return found[0]
    return _read_typed(work, proposal_id)


def show_line(proposal: Proposal, whose: Person) -> TypedLine:
    """The one line."""
    return TypedLine(
        id=proposal.id,
        version_id=proposal.version_id,
        young_person=show_young_person(whose),
        about=About(proposal.about_kind, proposal.about_id),
        interpreter=proposal.interpreter,
        typed_at=proposal.typed_at,
        state=proposal.state,
        ended_at=proposal.ended_at,
        in_session=proposal.in_session,
        typing=proposal.typing,
        due_on=proposal.due_on if proposal.state == WAITING else None,
    )


def _list_to_confirm(work: Work) -> list[ToConfirm]:
    """What they cannot open yet is left out: its key is on the way, or will never come."""
    my_id = me(work).person_id
    rows = ours(work, list(store.list_waiting_for(work.session, my_id)))
    if not rows:
        return []
    # the ruling is the same for each of them: what was typed for them
    gate.ask(work, Action.OPEN_RECORD, facts.about(work, facts.as_record(rows[0])), about=my_id)
    opened = records.open_many(work, [row.id for row in rows])
    names = people.find_people(work, sorted({row.typed_by_id for row in rows}))
    ties = {tie.worker_id for tie in people.list_relationships(work, my_id)}
    return [
        ToConfirm(
            id=row.id,
            version_id=opened[row.id].version_id,
            about=About(row.about_kind, row.about_id),
            feeling=opened[row.id].content["feeling"],
            words=opened[row.id].content["words"],
            interpreter=row.interpreter,
            typed_by=TypedBy(row.typed_by_id, names[row.typed_by_id].first_name, row.typed_by_id in ties),
            typed_at=row.typed_at,
            state=row.state,
            in_session=row.in_session,
            typing=row.typing,
        )
        for row in rows
        if row.id in opened
    ]


def _read_typed(work: Work, proposal_id: str) -> TypedLine:
    proposal = marking.found(work, store.get_proposal(work.session, proposal_id))
    if proposal.typed_by_id != me(work).person_id:
        raise errors.NotFound
    whose = people.find_people(work, [proposal.young_person_id])[proposal.young_person_id]
    line = show_line(proposal, whose)
    if proposal.state != WAITING:
        return line
    situation = facts.about(work, facts.as_record(proposal))
    gate.ask(work, Action.OPEN_RECORD, situation, about=proposal.young_person_id)
    content = records.open_record(work, proposal_id).content
    return TypedOpened(**vars(line), feeling=content["feeling"], words=content["words"])
