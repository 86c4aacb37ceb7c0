"""The crypto alone of opening many voices: rows at hand, each grant and content opened. No ruling, no audit."""

import time
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from youthvoice.house import House
from youthvoice.records import granting, store
from youthvoice.vault.bundle import Bundle
from youthvoice.work import Work


@dataclass(frozen=True)
class Pile:
    """What one reader holds: their rows, and the keys that open them."""

    house: House
    reader_id: str
    bundle: Bundle
    rows: list[Any]

    def open(self) -> float:
        """Open every one; the seconds it took."""
        began = time.perf_counter()
        for row in self.rows:
            place = granting.place_of(row)
            key = granting.open_data_key(self.house, place, row, self.reader_id, self.bundle.public_key, self.bundle)
            granting.open_words(self.house, place, key, row.content_sealed)
        return time.perf_counter() - began


def gather(house: House, reader_id: str, bundle: Bundle, number: int, ids: list[str] | None = None) -> Pile:
    """So many of the records sealed to this reader, or of those with these ids."""
    with closing(Work(house)) as work:
        ids = ids or [row.record_id for row in store.list_sealed_to(work.session, reader_id)]
        rows = list(store.list_held(work.session, reader_id, ids, work.now).values())[:number]
    assert len(rows) == number
    return Pile(house, reader_id, bundle, rows)
