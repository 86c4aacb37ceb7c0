"""The chain of what was done: appended in the act's own transaction, and any change to it is named."""

from collections.abc import Callable

from sqlalchemy import delete, update

from youthvoice import audit
from youthvoice.audit import AuditChain, AuditEntry
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.work import Work


def write_three(work: Callable[..., Work], young_person_id: str) -> Work:
    unit = work()
    unit.begin_writing()
    for action in ("voice_sent", "record_opened", "voice_taken_back"):
        audit.write(unit, action, young_person_id=young_person_id, subject_id=new_id(), details={"n": 1})
    unit.finish(commit=True)
    return unit


def faults(house: House) -> list[str]:
    with house.database.session() as session:
        return [fault.what for fault in audit.verify(session, house)]


def change(unit: Work, statement: object) -> None:
    unit.begin_writing()
    unit.session.execute(statement)
    unit.finish(commit=True)


def test_a_chain_nobody_touched_holds(house: House, work: Callable[..., Work]) -> None:
    young_person_id = new_id()
    unit = write_three(work, young_person_id)
    write_three(work, new_id())
    assert faults(house) == []
    newest_first = audit.list_entries(unit.session, young_person_id, ["voice_sent", "record_opened"])
    assert [entry.action for entry in newest_first] == ["record_opened", "voice_sent"]


def test_an_entry_changed_is_named(house: House, work: Callable[..., Work]) -> None:
    unit = write_three(work, new_id())
    change(unit, update(AuditEntry).where(AuditEntry.number == 2).values(action="nothing_happened"))
    assert faults(house) == ["an entry was changed, or the one before it is gone"]


def test_an_entry_taken_out_is_named(house: House, work: Callable[..., Work]) -> None:
    unit = write_three(work, new_id())
    change(unit, delete(AuditEntry).where(AuditEntry.number == 2))
    assert faults(house)[0] == "an entry is missing"


def test_a_chain_cut_short_is_named(house: House, work: Callable[..., Work]) -> None:
    unit = write_three(work, new_id())
    change(unit, delete(AuditEntry).where(AuditEntry.number == 3))
    assert faults(house) == ["the chain does not end where it should"]
    change(unit, delete(AuditEntry))
    change(unit, update(AuditChain).values(length=0))
    assert faults(house) == ["the chain does not end where it should"]


def test_an_act_that_is_not_kept_leaves_no_entry(house: House, work: Callable[..., Work]) -> None:
    young_person_id = new_id()
    unit = work()
    unit.begin_writing()
    audit.write(unit, "voice_sent", young_person_id=young_person_id)
    unit.finish()
    assert audit.list_entries(unit.session, young_person_id, ["voice_sent"]) == []
    assert faults(house) == []
