"""Whom a voice is about sees nothing of it, no count and no line, unless the young person picked them by name."""

import pytest
from sqlalchemy import select

from consent.capabilities import Role
from consent.terms import Basis, Company, Outcome, SayBack
from tests.decisions.decide import decide, settled
from tests.voices import walk
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice import errors
from youthvoice.decisions import service as decisions
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import granting
from youthvoice.records import service as records
from youthvoice.records.models import GrantRow
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import Place, Reader
from youthvoice.voices import lists, reading, sending
from youthvoice.voices.content.tapped import Statement, Tapped
from youthvoice.voices.said import AboutKind
from youthvoice.voices.shown import OwnVoice

CARDS = Tapped(statements=(Statement(9, "no", "a_lot"),))


def about(cast: Cast, worker: Me, *send_to: Me) -> OwnVoice:
    """Ash says what it is like with this worker, with nobody there."""
    what = said(None, *send_to, about_kind=AboutKind.WORKER, about_id=worker.person_id, tapped=CARDS, feeling=None,
                with_adult=Company.ALONE)  # fmt: skip
    return put(cast, cast.ash, what)


def sees_nothing(cast: Cast, worker: Me, voice: OwnVoice) -> None:
    with pytest.raises(errors.NotFound):
        cast.do(worker, reading.read_voice, voice.id)
    assert cast.do(worker, lists.list_to_answer).voices == []
    assert cast.do(worker, lists.list_to_answer).last_received_at is None
    if worker.role is Role.LEAD:
        assert cast.do(worker, lists.list_overview) == []


def leads_work_with_ash(cast: Cast) -> None:
    cast.do(cast.kit, people.link_worker, cast.ash.person_id, cast.lee.person_id, Role.LEAD)


def test_the_worker_it_is_about_sees_nothing_of_it(cast: Cast) -> None:
    voice = about(cast, cast.sam, cast.rae)
    assert cast.do(cast.rae, reading.read_voice, voice.id).statements == CARDS.statements
    sees_nothing(cast, cast.sam, voice)
    decided = decide(cast, cast.rae, settled(voice.id, status=Outcome.DOING))
    assert cast.do(cast.sam, decisions.list_decisions, young_person_id=cast.ash.person_id).rows == []
    assert cast.do(cast.sam, decisions.list_decisions, voice_id=voice.id).rows == []
    with pytest.raises(errors.NotFound):
        cast.do(cast.sam, decisions.read_decision, decided.id)


def test_picked_by_name_they_read_it_but_another_owes_the_answer(cast: Cast) -> None:
    voice = about(cast, cast.sam, cast.sam, cast.rae)
    assert cast.do(cast.sam, reading.read_voice, voice.id).statements == CARDS.statements
    assert voice.named_adult.first_name == "Rae"
    decided = decide(cast, cast.rae, settled(voice.id, status=Outcome.DOING))
    assert cast.do(cast.sam, decisions.read_decision, decided.id).you_said.statements == CARDS.statements
    assert about(cast, cast.sam, cast.sam).named_adult.first_name == "Sam"


def test_a_lead_it_is_about_has_no_line_of_it_and_no_look_again(cast: Cast) -> None:
    leads_work_with_ash(cast)
    voice = about(cast, cast.lee, cast.sam)
    sees_nothing(cast, cast.lee, voice)
    assert [line.id for line in cast.do(cast.kit, lists.list_overview)] == [voice.id]
    decided = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, decisions.say_back, decided.id, SayBack.LOOK_AGAIN)
    assert walk.told(cast, "look_again") == [cast.kit.person_id]
    (line,) = cast.do(cast.kit, lists.list_overview)
    assert line.look_again_person.id == cast.kit.person_id
    sees_nothing(cast, cast.lee, voice)


def test_a_lead_it_is_about_never_looks_again_though_they_were_picked(cast: Cast) -> None:
    leads_work_with_ash(cast)
    voice = about(cast, cast.lee, cast.sam)
    decided = decide(cast, cast.sam, settled(voice.id))
    cast.do(cast.ash, _share, voice.id, cast.lee)
    cast.do(cast.ash, decisions.say_back, decided.id, SayBack.LOOK_AGAIN)
    assert walk.told(cast, "look_again") == sorted([cast.lee.person_id, cast.kit.person_id])
    (line,) = cast.do(cast.kit, lists.list_overview)
    assert line.look_again_person.id == cast.kit.person_id


def test_a_promise_is_not_kept_to_whom_it_is_about(cast: Cast) -> None:
    """As cover or hand-on would leave it: a promise that is real, to somebody the young person did not pick."""
    voice = about(cast, cast.sam, cast.rae)
    decided = decide(cast, cast.rae, settled(voice.id, status=Outcome.DOING))
    for record_id, kind, owner in ((voice.id, "voice", cast.ash), (decided.id, "decision", cast.rae)):
        cast.do(None, _promise, record_id, kind, owner, cast)
    cast.do(cast.rae, records.carry_out_owed)
    left = walk.owed(cast, voice.id) + walk.owed(cast, decided.id)  # a promise that has ended goes
    assert set(left) <= {cast.sam.person_id}
    assert _holders(cast, voice.id) == {cast.ash.person_id, cast.rae.person_id, cast.service_id}
    sees_nothing(cast, cast.sam, voice)


def test_a_forged_key_row_gets_whom_it_is_about_no_answer(cast: Cast) -> None:
    voice = about(cast, cast.sam, cast.rae)
    with cast.house.database.writing() as session:
        row = session.scalars(select(GrantRow).where(GrantRow.reader_id == cast.rae.person_id)).one()
        values = {name: getattr(row, name) for name in GrantRow.__table__.c.keys()}  # noqa: SIM118
        session.add(GrantRow(**values | {"id": voice.version_id, "reader_id": cast.sam.person_id}))
        session.flush()
    decided = decide(cast, cast.rae, settled(voice.id, status=Outcome.DOING))
    assert cast.sam.person_id not in _holders(cast, decided.id) | set(walk.owed(cast, decided.id))


def _share(work, voice_id, lead: Me) -> None:
    sending.share_voice(work, voice_id, [lead.person_id], Company.ALONE)


def _promise(work, record_id: str, kind: str, owner: Me, cast: Cast) -> None:
    work.begin_writing()
    (row,) = work.session.execute(select(GrantRow.version_id).where(GrantRow.record_id == record_id).limit(1)).all()
    place = Place(record_id, row.version_id, kind, cast.ash.person_id, owner.person_id, cast.service_id)
    reader = Reader(cast.sam.person_id, Basis.DUTY)
    promises.add_owed(work.session, [granting.owed_row(work.house, place, reader, work.now)])


def _holders(cast: Cast, record_id: str) -> set[str]:
    with cast.house.database.session() as session:
        return set(session.scalars(select(GrantRow.reader_id).where(GrantRow.record_id == record_id)))
