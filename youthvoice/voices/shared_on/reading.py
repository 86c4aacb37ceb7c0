"""What was asked: for the young person what waits for them, for whoever asked where it stands and whom they may ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from consent.actions import Action
from consent.asking_again import may_be_asked_to_show_on
from consent.facts import Permission, Situation
from consent.terms import PermissionState
from youthvoice import clock, errors, gate, marking
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import facts as voice_facts
from youthvoice.voices import store as voices
from youthvoice.voices.facts import me
from youthvoice.voices.models import SENT, Voice
from youthvoice.voices.shared_on import facts, store
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.voices.shared_on.shown import AskedOf, AskLine, PersonShown, line, show_person, somebody
from youthvoice.voices.shared_on.standing import Standing, State, stand, yeses_to
from youthvoice.work import Work


@dataclass(frozen=True)
class BesideVoice:
    """Whom I may ask to show a voice to, and my asks about it. Both empty for whoever reads it only as cover."""

    people: list[PersonShown]
    asks: list[AskLine]


def beside_voice(work: Work, voice_id: str) -> BesideVoice:
    """The asks beside a voice I can open. Raises NotFound for any other."""
    voice = voices.get_voice(work.session, voice_id)
    if voice is None or voice.state != SENT:
        raise errors.NotFound
    gate.ask(work, Action.OPEN_RECORD, voice_facts.about_opening(work, voice), about=voice.young_person_id)
    yeses, my_id = taking_part.permissions_for(work, [voice_id]), me(work).person_id
    if not any(one.state is PermissionState.STANDING for one in yeses_to(yeses, voice_id, my_id)):
        return BesideVoice([], [])
    rows = facts.untouched_about(work, voice_id)
    standing = stand(work, rows)
    mine = [row for row in rows if row.asked_by_id == my_id]
    names = people.find_people(work, sorted({row.reader_id for row in mine}))
    return BesideVoice(
        people=_may_be_asked_for(work, voice, yeses, rows, standing),
        asks=[line(work, row, standing[row.id], names[row.reader_id]) for row in mine],
    )


def list_asked(work: Work) -> list[AskedOf]:
    """What waits for me, newest first, without the asker’s words."""
    rows = marking.ours(work, store.list_of(work.session, me(work).person_id))
    standing = stand(work, rows)
    return _show_all(work, [row for row in rows if standing[row.id].state is State.WAITING], standing)


def read_asked(work: Work, ask_id: str) -> AskedOf:
    """One of mine, with why, where it stands now. Raises NotFound for anybody else's."""
    row = marking.found(work, store.get_ask(work.session, ask_id))
    if row.young_person_id != me(work).person_id:
        raise errors.NotFound
    (shown,) = _show_all(work, [row], stand(work, [row]))
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, row.young_person_id),
        record=records.find_record(work, ask_id),
        grants=records.grants_of(work, ask_id, row.young_person_id),
    )
    (ruling,) = gate.ask_each(work, Action.OPEN_RECORD, [(situation, row.young_person_id)])
    opened = records.open_many(work, [ask_id]) if ruling.allowed else {}
    return replace(shown, why=opened[ask_id].content["why"]) if ask_id in opened else shown  # else its key is owed


def _may_be_asked_for(
    work: Work,
    voice: Voice,
    yeses: Sequence[Permission],
    rows: Sequence[ShareAsk],
    standing: Mapping[str, Standing],
) -> list[PersonShown]:
    """Whom the rules would let me ask for today: nobody is offered who would then be refused."""
    found = []
    for adult in facts.others(work, voice):
        theirs = [one for one in yeses if one.reader_id == adult.person.id]
        former = [row for row in rows if row.reader_id == adult.person.id]
        said_yes = any(one.state in (PermissionState.STANDING, PermissionState.WAITING) for one in theirs)
        waits = any(standing[row.id].is_open for row in former)
        asks = [facts.as_fact(row, standing[row.id]) for row in former]
        again_on = may_be_asked_to_show_on(asks, theirs, work.house.profile)
        if not said_yes and not waits and (again_on is None or again_on <= work.today):
            found.append(show_person(adult.person))
    return found


def _show_all(work: Work, rows: Sequence[ShareAsk], standing: Mapping[str, Standing]) -> list[AskedOf]:
    names = people.find_people(work, sorted({one for row in rows for one in (row.asked_by_id, row.reader_id)}))
    sent_at = {row.voice_id: _sent_at(work, row.voice_id) for row in rows}
    return [_show(row, standing[row.id], names, sent_at[row.voice_id]) for row in rows]


def _show(row: ShareAsk, standing: Standing, names: Mapping[str, Person], sent_at: datetime | None) -> AskedOf:
    return AskedOf(
        id=row.id,
        voice_id=row.voice_id,
        asked_by=somebody(names[row.asked_by_id]),
        person=somebody(names[row.reader_id]),
        asked_at=row.asked_at,
        sent_at=sent_at,
        state=standing.state,
        on=clock.day_of(standing.since),
        alive=standing.alive,
    )


def _sent_at(work: Work, voice_id: str) -> datetime | None:
    voice = voices.get_voice(work.session, voice_id)
    return voice.sent_at if voice is not None else None
