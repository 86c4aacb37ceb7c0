"""What must be true of a request for an advocate and of a complaint. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Role
from consent.reasons import Reason
from consent.standing import same
from consent.terms import RecordKind

# Neither works in the line of a worker or of their lead: a chair is independent of it, an advocate outside the service.
OUTSIDE_THE_LINE = (Role.CHAIR, Role.ADVOCATE)


@refused_as(Reason.NOBODY_ASKED)
def they_asked_for_an_advocate(ask: Ask) -> bool:
    """This young person asked for an advocate, and nobody has got in touch yet."""
    awaited, person = ask.situation.awaited, ask.situation.young_person
    if awaited is None or person is None or awaited.open is not True:
        return False
    return same(awaited.young_person_id, person.id) and same(awaited.service_id, ask.actor.service_id)


@refused_as(Reason.ANOTHER_SAID_YES)
def nobody_else_said_yes(ask: Ask) -> bool:
    """No other advocate has said yes to them."""
    awaited = ask.situation.awaited
    return awaited is not None and awaited.who_id in (None, ask.actor.person_id)


@refused_as(Reason.ASKED_SOMEBODY_ELSE)
def they_wait_to_hear_from_them(ask: Ask) -> bool:
    """It is them whom the young person waits to hear from."""
    awaited, person = ask.situation.awaited, ask.situation.young_person
    if awaited is None or person is None or not same(awaited.young_person_id, person.id):
        return False
    return same(awaited.who_id, ask.actor.person_id)


@refused_as(Reason.NOT_THEIR_RECORD)
def record_is_a_complaint(ask: Ask) -> bool:
    """It is a complaint."""
    record = ask.situation.record
    return record is not None and record.kind is RecordKind.COMPLAINT


@refused_as(Reason.COMPLAINT_NEEDS_WORDS)
def it_says_what_is_wrong(ask: Ask) -> bool:
    """It says what is wrong."""
    complaint = ask.situation.complaint
    return complaint is not None and complaint.words_given is True


@refused_as(Reason.WHOM_IT_IS_ABOUT_IS_MISSING)
def it_says_whom_it_is_about(ask: Ask) -> bool:
    """It says whom it is about, or that they are not on the list."""
    complaint = ask.situation.complaint
    return complaint is not None and complaint.about_ids is not None


@refused_as(Reason.RECEIVER_IS_IN_THE_LINE)
def it_goes_to_somebody_outside_the_line(ask: Ask) -> bool:
    """It goes to one chair or advocate of the service: not whom it is about, and nobody who stands in for them."""
    receiver, complaint, person = ask.situation.worker, ask.situation.complaint, ask.situation.young_person
    if receiver is None or complaint is None or person is None or receiver.role not in OUTSIDE_THE_LINE:
        return False
    if complaint.about_ids is None or complaint.line_ids is None:
        return False
    in_the_line = complaint.about_ids | complaint.line_ids
    return same(receiver.service_id, person.service_id) and receiver.person_id not in in_the_line
