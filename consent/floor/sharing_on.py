"""The floor of asking to show somebody more, from the facts alone: asking gives nobody a key, and the yes is theirs."""

from collections.abc import Iterable
from datetime import date, timedelta

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Actor, Situation
from consent.facts.taking_part import ShareAsk
from consent.floor.holds import Asked
from consent.floor.rights import at_once, is_themselves, may_read, open_keys, picked, promised, yes_stands
from consent.profile import PracticeProfile
from consent.terms import PermissionState, Scope
from consent.terms.taking_part import OfferAnswer

_FOUR_WEEKS = timedelta(days=28)
_LATER = (DutyCode.GRANT_TO_READERS, DutyCode.PERMISSION_RECORDED, DutyCode.WAIT_FOR_SECOND_YES)


def line_1_a_no_is_never_refused(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Signed in, a young person says no or not now to an ask at any time; nobody says it for them, nothing follows."""
    found = []
    for (action, actor, situation), ruling in asked:
        if action is not Action.ANSWER_SHARE_ON:
            continue
        themselves, share_ask = is_themselves(actor, situation), situation.share_ask
        theirs = share_ask is not None and share_ask.young_person_id == actor.person_id
        if ruling.allowed and not (themselves and theirs):
            found.append(f"Line 2: {actor.role} answered for a young person.")
        if not ruling.allowed and themselves and theirs and actor.scope is not Scope.PROPOSAL:
            found.append("Line 1: a young person could not say no to showing somebody more.")
        if ruling.allowed and any(duty.code is not DutyCode.WAIT_BEFORE_ASKING_AGAIN for duty in ruling.duties):
            found.append("Line 1: a no to showing somebody more had a price.")
    return found


def line_5_asking_gives_nobody_a_key(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Whoever asks holds the words themselves and names one person, who gets nothing by it; an ask ends by itself."""
    found = []
    for (action, actor, situation), ruling in asked:
        if action is not Action.ASK_TO_SHARE_ON or not ruling.allowed:
            continue
        if promised(ruling) or any(ruling.duty(code) for code in _LATER):
            found.append("Line 5: asking to show somebody more gave somebody a key, or wrote a yes.")
        if not may_read(actor, situation) or not _in_their_own_right(actor, situation):
            found.append("Line 5: somebody asked to show others what they do not hold themselves.")
        if len(picked(situation)) != 1:
            found.append("Line 5: an ask to show somebody more does not name one person.")
        ends = ruling.duty(DutyCode.SHARE_ASK_ENDS)
        latest = situation.today + _FOUR_WEEKS if situation.today else None
        if latest and (ends is None or ends.by is None or ends.by > latest):
            found.append("Line 5: an ask to show somebody more does not end by itself.")
        if not at_once(ruling, DutyCode.TELL_THE_YOUNG_PERSON):
            found.append("Line 5: an ask to show somebody more does not reach the young person.")
    return found


def line_3_asking_is_not_pestering(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """One ask at a time for one thing and person, with a reason; after a no, or after stopping them, it rests."""
    found = []
    for (action, _, situation), ruling in asked:
        if action is not Action.ASK_TO_SHARE_ON or not ruling.allowed:
            continue
        if situation.share_ask is None or situation.share_ask.words_given is not True:
            found.append("Line 3: asked to show somebody more without saying why.")
        if any(one.open is not False for one in _the_same(situation)):
            found.append("Line 3: asked to show somebody more twice at once.")
        if not all(_has_rested(day, situation, profile) for day in _noes(situation)):
            found.append("Line 3: asked to show somebody more right after a no.")
    return found


def line_8_not_to_whom_it_is_about(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Nobody asks to show it to whom it is about, nor to whoever the young person said yes to already."""
    found = []
    for (action, _, situation), ruling in asked:
        if action is not Action.ASK_TO_SHARE_ON or not ruling.allowed:
            continue
        about = situation.record.about_id if situation.record else None
        if any(one.person_id == about for one in picked(situation)):
            found.append("Line 8: asked to show somebody what is about themselves.")
        if any(_has_it(one.person_id, situation) for one in picked(situation)):
            found.append("Line 8: asked about somebody the young person said yes to already.")
    return found


def _in_their_own_right(actor: Actor, situation: Situation) -> bool:
    mine = [one for one in situation.permissions or () if yes_stands(one, actor.person_id, situation)]
    named = {one.id for one in mine if one.cover_for_id is None}
    keys = [key for key in open_keys(actor, situation) if key.cover_for_id is None]
    return any(key.permission_id in named or key.permission_id is None for key in keys)


def _the_same(situation: Situation) -> list[ShareAsk]:
    record, people = situation.record, [one.person_id for one in picked(situation)]
    asks = situation.share_asks or ()
    return [one for one in asks if record is not None and one.record_id == record.id and one.reader_id in people]


def _noes(situation: Situation) -> list[date | None]:
    """The days of each no to this, and of each time they stopped this person; None where the day is not known."""
    said = [one.answered_on for one in _the_same(situation) if one.answer in (OfferAnswer.NO, OfferAnswer.NOT_NOW)]
    people, record = [one.person_id for one in picked(situation)], situation.record
    ended = [one for one in situation.permissions or () if one.withdrawn_at is not None and one.cover_for_id is None]
    theirs = [one for one in ended if record is not None and one.record_id == record.id and one.reader_id in people]
    return [*said, *(one.withdrawn_at.date() for one in theirs if one.withdrawn_at is not None)]


def _has_rested(day: date | None, situation: Situation, profile: PracticeProfile) -> bool:
    today = situation.today
    return day is not None and today is not None and (today - day).days >= profile.offer_again_days


def _has_it(person_id: str, situation: Situation) -> bool:
    record, states = situation.record, (PermissionState.STANDING, PermissionState.WAITING)
    return any(
        one.reader_id == person_id and record is not None and one.record_id == record.id and one.state in states
        for one in situation.permissions or ()
    )


SHARING_ON = (
    line_1_a_no_is_never_refused,
    line_3_asking_is_not_pestering,
    line_5_asking_gives_nobody_a_key,
    line_8_not_to_whom_it_is_about,
)
