"""Both safeguarding files joined open exactly what staff could read; one alone nothing, *just me* never."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import select

from tests.people.marking import set_person
from tests.proofs.demo_house import DemoHouse, Somebody
from tests.records.walk import OUTSIDE, assert_safeguarding_grants
from youthvoice import clock
from youthvoice.ids import new_id
from youthvoice.people.models import PersonRow
from youthvoice.records import granting, store
from youthvoice.records.models import GrantRow, RecordRow, RecordVersionRow
from youthvoice.vault import safeguarding
from youthvoice.vault.hybrid import PRIVATE_BYTES, HybridPrivate
from youthvoice.vault.refusal import Unopenable, WrongSecret
from youthvoice.vault.safeguarding import join

STEPS = 150


def halves(demo: DemoHouse) -> list[tuple[bytes, str]]:
    """The demo's two files, each with its words."""
    folder = demo.folder / "demo" / "safeguarding"
    return [
        ((folder / f"half-{number}.json").read_bytes(), (folder / f"half-{number}.words").read_text().strip())
        for number in (1, 2)
    ]


def joined(demo: DemoHouse) -> HybridPrivate:
    """The key that two named people make together."""
    (file_1, words_1), (file_2, words_2) = halves(demo)
    return join(file_1, words_1, file_2, words_2)


def opened_by(demo: DemoHouse, key: HybridPrivate) -> dict[str, dict[str, Any]]:
    """Every version this key opens, with its content: tried on every grant there is, whatever it says it is for."""
    found = {}
    with demo.work() as work:
        for reader_id in set(work.session.scalars(select(GrantRow.reader_id))):
            for row in store.list_sealed_to(work.session, reader_id):
                place = granting.place_of(row)
                try:
                    data_key = granting.open_data_key(demo.house, place, row, reader_id, key.public_key, key)
                except Unopenable:
                    continue
                version = work.session.get(RecordVersionRow, row.version_id)
                assert version is not None
                found[row.version_id] = granting.open_words(demo.house, place, data_key, version.content_sealed)
    return found


def staff_can_read(demo: DemoHouse) -> tuple[set[str], set[str]]:
    """Versions an adult of the service holds a key to (but authors’ drafts and complaints), and those nobody does."""
    with demo.work() as work:
        adults = {row.id for row in work.session.scalars(select(PersonRow)) if row.role not in OUTSIDE}
        records = list(work.session.scalars(select(RecordRow)))
        drafts = {row.id for row in records if row.state == "draft" or row.kind == "complaint"}
        grants = list(work.session.scalars(select(GrantRow)))
        every = set(work.session.scalars(select(RecordVersionRow.id)))
        read = {one.version_id for one in grants if one.reader_id in adults and one.record_id not in drafts}
        return read, every - read


def assert_exactly_what_staff_can_read(demo: DemoHouse) -> tuple[int, int]:
    """Raise AssertionError unless the joined key opens each of those and none of the rest; gives both counts."""
    with demo.work() as work:
        walked = assert_safeguarding_grants(work.session)
    readable, rest = staff_can_read(demo)
    opened = opened_by(demo, joined(demo))
    assert opened.keys() == readable
    assert walked == len(readable)
    assert all(opened.values())
    return len(readable), len(rest)


def test_both_files_open_each_version_staff_can_read_and_no_other(demo: DemoHouse) -> None:
    readable, rest = assert_exactly_what_staff_can_read(demo)
    assert readable >= 8
    assert rest >= 1, "the demo has no just me to keep shut"
    words = {str(content.get("words", "")) for content in opened_by(demo, joined(demo)).values()}
    assert any("9 bus" in one for one in words)
    assert not any("Things I might say to Jo" in one for one in words)


def test_either_file_alone_opens_nothing(demo: DemoHouse) -> None:
    (file_1, words_1), (file_2, words_2) = halves(demo)
    for file, words in ((file_1, words_1), (file_2, words_2)):
        with pytest.raises(Unopenable):
            join(file, words, file, words)
        other_words = words_2 if words == words_1 else words_1
        with pytest.raises(WrongSecret):
            join(file, other_words, file, other_words)
    with pytest.raises(WrongSecret):
        join(file_1, words_2, file_2, words_1)
    for half in half_secrets(demo):
        assert opened_by(demo, HybridPrivate.from_bytes(half)) == {}
    assert opened_by(demo, HybridPrivate.generate()) == {}


def half_secrets(demo: DemoHouse) -> Iterator[bytes]:
    """What one person alone gets out of their file: half a key, as it is and beside nothing."""
    for file, words in halves(demo):
        half = safeguarding._opened_half(safeguarding._parsed(file, safeguarding._HALF), words)
        assert len(half) == PRIVATE_BYTES
        yield half


class History:
    """Somebody's months at random: written, sent, shared, taken back, stopped, answered and edited, all by the API."""

    def __init__(self, demo: DemoHouse, seed: int) -> None:
        self.demo, self.chance = demo, random.Random(seed)
        self.young = {name: demo.in_as(name) for name in ("kestrel", "blue")}
        self.staff = {name: demo.in_as(name) for name in ("sam", "jo")}
        self.voices: list[tuple[str, str]] = []
        self.done: dict[str, int] = {}

    def run(self, steps: int) -> None:
        for _ in range(steps):
            step = self.chance.choice(
                [self.write] * 6 + [self.send] * 5 + [self.share] * 3 + [self.answer] * 4 + [self.stop] * 2
                + [self.take_back, self.delete, self.edit, self.carry_out]
            )  # fmt: skip
            if step():
                self.done[step.__name__] = self.done.get(step.__name__, 0) + 1

    def reader(self) -> str:
        return self.demo.ids[self.chance.choice(["sam", "sam", "jo", "ama", "priya"])]

    def pick(self) -> tuple[Somebody, str]:
        """Lately said, since what was said long ago is often at its end."""
        who, voice = self.chance.choice(self.voices[-8:]) if self.voices else ("kestrel", new_id())
        return self.young[who], voice

    def write(self) -> bool:
        name = self.chance.choice(sorted(self.young))
        voice = self.chance.choice(self.voices)[1] if self.voices and self.chance.random() < 0.3 else new_id()
        to = {"send_to": [self.reader()]} if self.chance.random() < 0.4 else {}
        body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": f"w{self.chance.random()}"} | to
        kept = self.ok(self.young[name].call("PUT", f"voices/{voice}", body | {"with_adult": self.company()}))
        if kept:
            self.voices.append((name, voice))
        return kept

    def company(self) -> str:
        return self.chance.choice(["alone", "with_adult", "not_sure"])

    def send(self, verb: str = "send") -> bool:
        young, voice = self.pick()
        readers = sorted({self.reader() for _ in range(self.chance.randint(1, 3))})
        body = {"reader_ids": readers, "with_adult": self.company()}
        return self.ok(young.call("POST", f"voices/{voice}/{verb}", body))

    def share(self) -> bool:
        return self.send("share")

    def take_back(self) -> bool:
        young, voice = self.pick()
        return self.ok(young.call("POST", f"voices/{voice}/take-back", {}))

    def stop(self) -> bool:
        young, voice = self.pick()
        return self.ok(young.call("POST", f"records/{voice}/stop-sharing", {"reader_id": self.reader()}))

    def edit(self) -> bool:
        sam = self.staff["sam"]
        of = self.chance.choice(["kestrel", "blue"])
        plans = sam.get(f"plans/?young_person_id={self.demo.ids[of]}")["plans"]
        plan = self.chance.choice(plans)["id"] if self.chance.random() < 0.7 else new_id()
        body = {"young_person_id": self.demo.ids[of], "version_id": new_id(), "title": f"p{self.chance.random()}"}
        return self.ok(sam.call("PUT", f"plans/{plan}", body | {"steps": []}))

    def answer(self) -> bool:
        name = self.chance.choice(sorted(self.staff))
        _, voice = self.pick()
        self.staff[name].call("GET", f"voices/{voice}")
        body = {
            "voice_id": voice, "version_id": new_id(), "we_decided": "We will.", "because": "You asked us to.",
            "who_decided": "Sam", "status": "doing",
        }  # fmt: skip
        return self.ok(self.staff[name].call("PUT", f"decisions/{new_id()}", body))

    def delete(self) -> bool:
        young, voice = self.pick()
        return self.ok(young.call("DELETE", f"voices/{voice}"))

    def carry_out(self) -> bool:
        caller = self.chance.choice([*self.young.values(), *self.staff.values()])
        return self.ok(caller.call("POST", "records/carry-out-owed"))

    def ok(self, answer: Any) -> bool:
        assert answer.status_code in (200, 201, 204, 403, 404, 409, 422), answer.text
        return bool(answer.status_code < 300)


@contextmanager
def said(seed: int, history: History) -> Iterator[None]:
    """The seed and what was done, beside whatever goes wrong."""
    try:
        yield
    except AssertionError as error:
        error.add_note(f"seed {seed}: {history.done}")
        raise


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_after_a_history_at_random(sqlite_house: DemoHouse, seed: int) -> None:
    check_a_history(sqlite_house, seed)


def test_the_same_after_a_history_at_random_on_postgresql(postgres_house: DemoHouse) -> None:
    check_a_history(postgres_house, 3)


def check_a_history(demo: DemoHouse, seed: int) -> None:
    """Checked on the way as well, since a later step could hide an earlier fault."""
    if seed % 2:
        for young in demo.rows("SELECT id FROM people WHERE role = 'young_person' AND enrolled_at IS NOT NULL"):
            set_person(demo.house, young.id, confirmed_at=clock.now())
    history = History(demo, seed)
    with said(seed, history):
        for _ in range(3):
            history.run(STEPS // 3)
            assert_exactly_what_staff_can_read(demo)
        assert len(history.done) >= 7, "a history of too few kinds of acts"
