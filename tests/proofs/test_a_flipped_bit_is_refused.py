"""One bit changed anywhere in a sealed blob, and it does not open."""

import json
from collections.abc import Iterator

import pytest

from tests.proofs.demo_house import DemoHouse
from tests.proofs.tampering import SECRET, grant, send
from youthvoice.ids import new_id
from youthvoice.inventory import COLUMNS, KEY, SERVER, WORDS
from youthvoice.vault.outer import open_column
from youthvoice.vault.refusal import Unopenable


def blobs(demo: DemoHouse) -> Iterator[tuple[str, str, str, bytes]]:
    """One value of each sealed column: table, column, row id, blob."""
    sealed = [
        (table, name)
        for table, columns in COLUMNS.items()
        for name, kind in columns.items()
        if kind in (WORDS, SERVER) or (kind == KEY and name in ("sealed", "slot_sealed"))
    ]
    for table, name in sealed:
        for row in demo.rows(f"SELECT id, {name} FROM {table} WHERE {name} IS NOT NULL ORDER BY id LIMIT 1"):
            yield table, name, row.id, bytes(row[1])


def test_a_bit_flipped_anywhere_in_a_sealed_blob_is_refused(sqlite_house: DemoHouse) -> None:
    """Every byte of small ones, each 7th of large ones: the outer layer that every sealed column lies under."""
    found, flips = list(blobs(sqlite_house)), 0
    assert {name for _, name, *_ in found} >= {"sealed", "slot_sealed", "content_sealed", "name_sealed"}
    for table, name, row_id, blob in found:
        column = sqlite_house.house.column(table, name, row_id)
        open_column(sqlite_house.house.server_key, column, blob)
        for place in range(0, len(blob), 1 if len(blob) <= 1500 else 7):
            for bit in (0, 7):
                flipped = bytearray(blob)
                flipped[place] ^= 1 << bit
                flips += 1
                with pytest.raises(Unopenable):
                    open_column(sqlite_house.house.server_key, column, bytes(flipped))
    assert flips > 3000


def test_a_flipped_bit_is_the_same_404_through_the_api(demo: DemoHouse) -> None:
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    voice = send(demo, kestrel, "sam")
    absent = sam.call("GET", f"voices/{new_id()}")
    row = grant(demo, voice, sam.me["person_id"])
    content = demo.value("SELECT content_sealed FROM record_versions WHERE id = :v", v=row.version_id)
    for table, row_id, name, blob in (
        ("grants", row.id, "sealed", bytes(row.sealed)),
        ("record_versions", row.version_id, "content_sealed", bytes(content)),
    ):
        for place in (0, 3, 5, 17, len(blob) // 2, len(blob) - 1):
            flipped = bytearray(blob)
            flipped[place] ^= 1
            demo.set(table, row_id, **{name: bytes(flipped)})
            answer = sam.call("GET", f"voices/{voice}")
            assert (answer.status_code, json.loads(answer.text)) == (404, absent.json), (table, place)
        demo.set(table, row_id, **{name: blob})
    assert sam.get(f"voices/{voice}")["words"] == SECRET
