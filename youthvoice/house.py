"""The house a request happens in: settings, server key, deployment, profile, database; sealing of *server* columns."""

from collections.abc import Iterable
from dataclasses import dataclass

import structlog

from consent.profile import PracticeProfile
from youthvoice.config import Config
from youthvoice.db import Database
from youthvoice.vault.index import lookup
from youthvoice.vault.mac import check_mac, mac_row
from youthvoice.vault.outer import Column, open_text, seal_text
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.stretch import Stretching

log = structlog.get_logger()


@dataclass(frozen=True)
class House:
    """What every unit of work shares. Frozen: a setting never changes under a request."""

    config: Config
    server_key: ServerKey
    deployment: str
    phrase_salt: bytes
    profile: PracticeProfile
    cost: Stretching
    database: Database

    def column(self, table: str, column: str, row_id: str) -> Column:
        """The place a sealed value is bound to."""
        return Column(self.deployment, table, column, row_id)

    def seal(self, table: str, column: str, row_id: str, text: str | None) -> bytes | None:
        """A *server* class text, sealed for this row and column. None stays None."""
        return None if text is None else seal_text(self.server_key, self.column(table, column, row_id), text)

    def unseal(self, table: str, column: str, row_id: str, blob: bytes | None) -> str | None:
        """The text again. Raises `Unopenable` when the blob was changed or moved here from elsewhere."""
        return None if blob is None else open_text(self.server_key, self.column(table, column, row_id), blob)

    def lookup(self, column: str, text: str) -> bytes:
        """The index value (32 bytes) a sealed column is found by; `text` already normalised."""
        return lookup(self.server_key, column, text)

    def mac(self, table: str, *fields: bytes | str | int | None) -> bytes:
        """The MAC of a row that makes the server seal to somebody."""
        return mac_row(self.server_key, table, self.deployment, *fields)

    def check_mac(self, mac: bytes, table: str, *fields: bytes | str | int | None) -> None:
        """Raise `Unopenable` unless the row is as the server wrote it."""
        check_mac(self.server_key, mac, table, self.deployment, *fields)

    def is_as_written(
        self, mac: bytes, table: str, fields: Iterable[bytes | str | int | None], event: str, /, **ids: str | None
    ) -> bool:
        """Whether the row is as the server wrote it; one that is not counts for nothing and is logged, by ids."""
        try:
            self.check_mac(mac, table, *fields)
        except Unopenable:
            log.critical(event, **ids)
            return False
        return True
