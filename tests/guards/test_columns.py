"""The one inventory of columns equals the models, and no column outside it can hold somebody's words."""

from sqlalchemy import LargeBinary

from youthvoice import app  # noqa: F401  (every model)
from youthvoice.db import Base
from youthvoice.inventory import COLUMNS, KEY, PLAIN, SERVER, WORDS


def test_the_inventory_is_the_models() -> None:
    models = {table.name: set(table.columns.keys()) for table in Base.metadata.sorted_tables}
    assert {table: set(columns) for table, columns in COLUMNS.items()} == models


def test_what_is_sealed_is_bytes_and_says_so_in_its_name() -> None:
    for table, columns in COLUMNS.items():
        for name, holds in columns.items():
            kind = Base.metadata.tables[table].columns[name].type
            if holds in (WORDS, SERVER):
                assert isinstance(kind, LargeBinary), f"{table}.{name} is sealed, so it is bytes"
                assert name == "sealed" or name.endswith("_sealed"), f"{table}.{name}"
            elif holds == PLAIN:
                assert not name.endswith("sealed"), f"{table}.{name} is called sealed but listed plain"
            else:
                assert holds == KEY, f"{table}.{name}: {holds}"
