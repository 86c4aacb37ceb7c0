import pytest

from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.session import (
    new_session_secrets,
    open_session_bundle,
    seal_session_bundle,
    session_row_id,
)

# Fixed, not random: they stand in test ids, which must be the same on every worker.
COOKIE, HEADER = bytes(range(32)), bytes(range(100, 132))
ROW = session_row_id(COOKIE)


def test_cookie_and_header_together_open_the_bundle(bundle):
    blob = seal_session_bundle(COOKIE, HEADER, bundle, ROW, "person 1", "ours")
    assert open_session_bundle(COOKIE, HEADER, blob, ROW, "person 1", "ours") == bundle


@pytest.mark.parametrize(
    ("cookie", "header"),
    [
        (COOKIE, bytes(32)),
        (bytes(32), HEADER),
        (HEADER, COOKIE),
        (COOKIE + HEADER, b""),
        (COOKIE, HEADER[:-1]),
        (b"", b""),
    ],
)
def test_one_alone_opens_nothing(bundle, cookie, header):
    blob = seal_session_bundle(COOKIE, HEADER, bundle, ROW, "person 1", "ours")
    with pytest.raises(Unopenable):
        open_session_bundle(cookie, header, blob, ROW, "person 1", "ours")


@pytest.mark.parametrize(
    ("row_id", "person_id", "deployment"),
    [
        (bytes(32), "person 1", "ours"),
        (ROW, "person 2", "ours"),
        (ROW, "person 1", "theirs"),
        (ROW, "ours", "person 1"),
    ],
)
def test_a_session_moved_elsewhere_does_not_open(bundle, row_id, person_id, deployment):
    blob = seal_session_bundle(COOKIE, HEADER, bundle, ROW, "person 1", "ours")
    with pytest.raises(Unopenable):
        open_session_bundle(COOKIE, HEADER, blob, row_id, person_id, deployment)


def test_secrets_are_fresh_and_the_row_id_is_neither(bundle):
    again = new_session_secrets()
    assert len({COOKIE, HEADER, ROW, *again}) == 5
    assert {len(secret) for secret in (COOKIE, HEADER, ROW)} == {32}
    assert session_row_id(COOKIE) == ROW


@pytest.mark.parametrize(("cookie", "header"), [(b"", HEADER), (COOKIE, b"short")])
def test_sealing_under_short_secrets_is_a_mistake(bundle, cookie, header):
    with pytest.raises(ValueError):
        seal_session_bundle(cookie, header, bundle, ROW, "person 1", "ours")
