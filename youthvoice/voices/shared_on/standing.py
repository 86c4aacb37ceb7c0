"""Where an ask to show somebody more stands. Worked out from the yeses each time, so that it ends by itself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from consent.codes import Code
from consent.facts import Permission
from consent.terms import PermissionState
from youthvoice.people import service as people
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import store as voices
from youthvoice.voices.models import SENT
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.work import Work


class State(Code):
    """Where it stands. A first yes that waits for its second is the young person’s alone: to adults it waits."""

    WAITING = "waiting", "It waits for the young person."
    SAID_YES = "said_yes", "They said yes once; nobody reads it before they say it again, alone."
    NO = "no", "They said no."
    NOT_NOW = "not_now", "They said not now."
    SHOWN = "shown", "They showed it."
    ENDED = "ended", "It is over: nobody need answer it."


IS_OPEN = (State.WAITING, State.SAID_YES)


@dataclass(frozen=True)
class Standing:
    """Where it stands, and since when. `alive`: a yes to it would still do what was asked, also after a no."""

    state: State
    since: datetime
    alive: bool

    @property
    def is_open(self) -> bool:
        """Whether it still waits for the young person."""
        return self.state in IS_OPEN


def stand(work: Work, rows: Sequence[ShareAsk]) -> dict[str, Standing]:
    """Where each of one young person’s asks stands today, by its id. A fixed number of queries a voice."""
    if not rows:
        return {}
    yeses = taking_part.permissions_for(work, sorted({row.voice_id for row in rows}))
    here = {adult.person.id for adult in people.list_adults_of(work, rows[0].young_person_id)}
    sent = {row.voice_id for row in rows if _is_sent(work, row.voice_id)}
    return {row.id: _stands(work, row, yeses, here, is_sent=row.voice_id in sent) for row in rows}


def yeses_to(yeses: Sequence[Permission], voice_id: str, reader_id: str) -> list[Permission]:
    """Those to one person reading one thing in their own right."""
    theirs = [one for one in yeses if (one.record_id, one.reader_id) == (voice_id, reader_id)]
    return [one for one in theirs if one.cover_for_id is None]


def _stands(
    work: Work, row: ShareAsk, yeses: Sequence[Permission], here: Collection[str], *, is_sent: bool
) -> Standing:
    given, asker = (yeses_to(yeses, row.voice_id, one) for one in (row.reader_id, row.asked_by_id))
    shown = [one.given_at for one in given if one.state is PermissionState.STANDING and one.given_at is not None]
    if shown:
        return Standing(State.SHOWN, shown[0], alive=True)
    ended = [one.withdrawn_at for one in given if one.withdrawn_at is not None and one.withdrawn_at >= row.asked_at]
    ended = [at for at in ended if row.answered_at is None or at > row.answered_at]
    asker_reads = any(one.state is PermissionState.STANDING for one in asker)
    both_here = {row.reader_id, row.asked_by_id} <= set(here)
    alive = not ended and asker_reads and both_here and is_sent and work.today < row.ends_on
    waits = [one.given_at for one in given if one.state is PermissionState.WAITING and one.given_at is not None]
    if alive and waits:
        return Standing(State.SAID_YES, waits[0], alive)
    if row.answer is not None and row.answered_at is not None and not ended:
        return Standing(State(row.answer), row.answered_at, alive)
    if not alive:
        return Standing(State.ENDED, max(ended, default=row.asked_at), alive)
    return Standing(State.WAITING, row.asked_at, alive)


def _is_sent(work: Work, voice_id: str) -> bool:
    voice = voices.get_voice(work.session, voice_id)
    return voice is not None and voice.state == SENT
