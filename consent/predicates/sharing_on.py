"""What must be true before somebody asks to show a sent voice to one person more. What is not known is not true."""

from consent.asking import Ask, refused_as
from consent.asking_again import may_be_asked_to_show_on
from consent.facts.taking_part import ShareAsk
from consent.reasons import Reason
from consent.standing import basis_stands, cover_for, open_grants, same
from consent.terms import PermissionState
from consent.terms.taking_part import OfferAnswer

_IN_FORCE = (PermissionState.STANDING, PermissionState.WAITING)


@refused_as(Reason.COVER_MAY_NOT_ASK)
def holds_it_in_their_own_right(ask: Ask) -> bool:
    """They hold it in their own right, and not only as somebody’s cover."""
    return any(basis_stands(ask, one) and cover_for(ask, one) is None for one in open_grants(ask))


@refused_as(Reason.ONE_PERSON_AT_A_TIME)
def one_person_is_asked_for(ask: Ask) -> bool:
    """It names one person, and asks for that person themselves, not as cover."""
    readers = ask.situation.readers or ()
    return len(readers) == 1 and readers[0].cover_for_id is None


@refused_as(Reason.READER_CAN_READ_IT)
def they_did_not_say_yes_to_that_person(ask: Ask) -> bool:
    """No yes of the young person to that person reading it stands, or waits for a second one."""
    given, record = ask.situation.permissions, ask.situation.record
    if given is None or record is None:
        return False
    theirs = [one for one in given if (one.record_id, one.reader_id) == _asked_about(ask)]
    return not any(one.state in (*_IN_FORCE, None) for one in theirs)


@refused_as(Reason.ASK_NEEDS_WORDS)
def it_says_why_somebody_more_may_read_it(ask: Ask) -> bool:
    """It says why, in words the young person reads."""
    asked = ask.situation.share_ask
    return asked is not None and asked.words_given is True


@refused_as(Reason.ASKED_ALREADY)
def they_are_not_being_asked_this(ask: Ask) -> bool:
    """Nobody waits for their answer to the same: this thing, and this person."""
    former = _former(ask)
    return former is not None and all(one.open is False for one in former)


@refused_as(Reason.SAID_NO_LATELY)
def a_former_no_to_that_person_has_rested(ask: Ask) -> bool:
    """They did not say no or not now to it, nor stopped that person, or the profile’s days since then are over."""
    former, given, today = _former(ask), ask.situation.permissions, ask.situation.today
    if former is None or given is None or today is None or any(one.answered_on is None for one in _noes(former)):
        return False
    theirs = [one for one in given if (one.record_id, one.reader_id) == _asked_about(ask)]
    rests_until = may_be_asked_to_show_on(former, theirs, ask.profile)
    return rests_until is None or rests_until <= today


@refused_as(Reason.NOT_ABOUT_THEM)
def they_were_asked_this(ask: Ask) -> bool:
    """It is this young person who was asked."""
    asked, person = ask.situation.share_ask, ask.situation.young_person
    return asked is not None and person is not None and same(asked.young_person_id, person.id)


def _asked_about(ask: Ask) -> tuple[str, str | None]:
    """Which thing, and for whom."""
    record, readers = ask.situation.record, ask.situation.readers or ()
    assert record is not None  # whoever calls this looked
    return record.id, next((one.person_id for one in readers), None)


def _former(ask: Ask) -> list[ShareAsk] | None:
    """Former asks for the same thing and person, whoever asked; None when they are not known."""
    if ask.situation.share_asks is None or ask.situation.record is None:
        return None
    return [one for one in ask.situation.share_asks if (one.record_id, one.reader_id) == _asked_about(ask)]


def _noes(asks: list[ShareAsk]) -> list[ShareAsk]:
    """Those that did not come to nothing: a no, a not now, and what nobody knows the answer to."""
    return [one for one in asks if one.answer is not OfferAnswer.NO_ANSWER]
