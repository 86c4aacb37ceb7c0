import base64

import pytest

from youthvoice.vault.encoding import pack
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.sealing import hkdf
from youthvoice.vault.server_key import ServerKey

ONE = base64.urlsafe_b64encode(bytes(range(32))).decode().rstrip("=")


def test_text_reads_back():
    server = ServerKey.generate().rotated().rotated()
    assert ServerKey.from_text(server.to_text()) == server
    assert (server.oldest, server.current) == (1, 3)


@pytest.mark.parametrize("parting", [" ", ",", "\n", ", ", "\r\n"])
def test_versions_may_be_parted_in_several_ways(parting):
    server = ServerKey.from_text(f"  7:{ONE}{parting}2:{ONE}=\n")
    assert dict(server.versions) == {2: bytes(range(32)), 7: bytes(range(32))}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        ONE,
        f"0:{ONE}",
        f"x:{ONE}",
        f"1:{ONE[:-1]}",
        f"1:{ONE}A",
        f"1:{ONE} 1:{ONE}",
        f"1:{ONE} two",
        "1:",
        f"9999999999:{ONE}",
    ],
)
def test_a_damaged_text_is_refused_without_repeating_it(text):
    with pytest.raises(ValueError) as refusal:
        ServerKey.from_text(text)
    assert ONE[:8] not in str(refusal.value)


@pytest.mark.parametrize("versions", [{}, {0: bytes(32)}, {1: bytes(31)}, {-1: bytes(32)}, {2**32: bytes(32)}])
def test_a_server_key_is_numbered_keys_of_32_bytes(versions):
    with pytest.raises(ValueError):
        ServerKey(versions)


def test_its_versions_cannot_be_changed():
    given = {1: bytes(32)}
    server = ServerKey(given)
    given[2] = bytes(32)
    assert server.current == 1
    with pytest.raises(TypeError):
        server.versions[2] = bytes(32)


def test_derived_keys_differ_by_label_parts_and_version(server):
    newer = server.rotated()
    keys = [
        server.derive("a"),
        server.derive("a", None),
        server.derive("b"),
        server.derive("a", 1),
        newer.derive("a"),
    ]
    assert len(set(keys)) == 5
    assert {len(key) for key in keys} == {32}


def test_a_lasting_key_survives_a_new_version_and_not_the_loss_of_the_oldest(server):
    newer = server.rotated()
    assert newer.derive_lasting("a", "b") == server.derive_lasting("a", "b")
    without = ServerKey({2: newer.versions[2]})
    assert without.derive_lasting("a", "b") != server.derive_lasting("a", "b")


def test_a_version_not_kept_derives_nothing(server):
    with pytest.raises(Unopenable):
        server.derive_from(2, "a")


def test_a_key_is_derived_from_label_version_and_parts(server):
    assert server.derive("a", "b", 3) == hkdf(server.versions[1], pack("a", 1, "b", 3))


def test_equal_keys_are_one_key(server):
    assert {server, ServerKey.from_text(server.to_text())} == {server}
