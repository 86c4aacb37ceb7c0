"""Real keys and the cheapest stretching there is, so that the whole vault is tested in seconds."""

import pytest

from youthvoice.vault.bundle import Bundle, fingerprint
from youthvoice.vault.content import ContentBinding
from youthvoice.vault.grants import GrantBinding
from youthvoice.vault.outer import Column
from youthvoice.vault.server_key import ServerKey
from youthvoice.vault.slots import SlotBinding
from youthvoice.vault.stretch import Stretching


@pytest.fixture(scope="session")
def cheap() -> Stretching:
    return Stretching(memory_kib=8, iterations=1)


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    return Bundle.generate()


@pytest.fixture(scope="session")
def stranger() -> Bundle:
    return Bundle.generate()


@pytest.fixture(scope="session")
def server() -> ServerKey:
    return ServerKey.generate()


@pytest.fixture
def column() -> Column:
    return Column("ours", "grants", "sealed", "row 1")


@pytest.fixture
def content_binding() -> ContentBinding:
    return ContentBinding("ours", "record 1", "version 1", "young person 1", "owner 1", "voice")


@pytest.fixture
def grant_binding(bundle: Bundle) -> GrantBinding:
    return GrantBinding(
        deployment="ours",
        grant_id="grant 1",
        record_id="record 1",
        version_id="version 1",
        young_person_id="young person 1",
        owner_id="owner 1",
        reader_id="reader 1",
        reader_key_sha256=fingerprint(bundle.public_key),
        basis="permission",
        permission_id="permission 1",
        opens_at="2026-11-22T09:00:00Z",
        expires_at=None,
    )


@pytest.fixture
def slot_binding(bundle: Bundle) -> SlotBinding:
    return SlotBinding("ours", "slot 1", "person 1", 1, "device", fingerprint(bundle.public_key))
