"""What must be true when somebody is made cover, is away, or says they are on it. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.capabilities import Capability, Role, may_knock
from consent.cover import last_day_to_promise
from consent.reasons import Reason
from consent.standing import cover_for, different, open_grants, same


@refused_as(Reason.OUTSIDE_THE_SERVICE)
def cover_is_of_the_same_service(ask: Ask) -> bool:
    """The worker and their cover belong to the asker’s own service."""
    worker, cover = ask.situation.worker, ask.situation.cover
    if worker is None or cover is None:
        return False
    return same(worker.service_id, ask.actor.service_id) and same(cover.service_id, worker.service_id)


@refused_as(Reason.CANNOT_COVER_THEMSELVES)
def cover_is_somebody_else(ask: Ask) -> bool:
    """Nobody covers for themselves."""
    worker, cover = ask.situation.worker, ask.situation.cover
    return worker is not None and cover is not None and different(worker.person_id, cover.person_id)


@refused_as(Reason.CANNOT_COVER)
def cover_may_read_words(ask: Ask) -> bool:
    """Cover has a role that reads words, and is no lead: a lead reads only where a young person picks them."""
    cover = ask.situation.cover
    if cover is None or cover.role is None or cover.role is Role.LEAD:
        return False
    return may_knock(cover.role, Capability.READ_SHARED)


@refused_as(Reason.ON_THE_OTHER_SIDE)
def cover_is_on_the_same_side(ask: Ask) -> bool:
    """Both are advocates, outside the service, or neither is."""
    worker, cover = ask.situation.worker, ask.situation.cover
    if worker is None or cover is None or None in (worker.role, cover.role):
        return False
    return (worker.role is Role.ADVOCATE) is (cover.role is Role.ADVOCATE)


@refused_as(Reason.NOT_THEIRS_TO_ANSWER)
def owes_the_answer_or_covers_it(ask: Ask) -> bool:
    """They owe the answer, or are cover of whoever does."""
    record = ask.situation.record
    if record is None or record.named_adult_id is None:
        return False
    stands_in = [cover_for(ask, grant) for grant in open_grants(ask)]
    return record.named_adult_id in (ask.actor.person_id, *stands_in)


@refused_as(Reason.DAY_IS_OUT_OF_REACH)
def promised_day_is_in_reach(ask: Ask) -> bool:
    """The day they say is not past, and no later than the profile lets anybody promise."""
    today, promised_on = ask.situation.today, ask.situation.promised_on
    if today is None or promised_on is None:
        return False
    return today <= promised_on <= last_day_to_promise(today, ask.profile)
