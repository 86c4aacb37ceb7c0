"""A worker's own browsers: a random token in a cookie keeps a stranger's tries from locking them out. It opens nothing."""

import secrets

from youthvoice.ids import new_id
from youthvoice.sign_in import store
from youthvoice.sign_in.models import KnownBrowserRow
from youthvoice.work import Work

TOKEN_BYTES = 32


def find(work: Work, token: bytes | None, person_id: str) -> str | None:
    """The id of this person's browser with this token."""
    if token is None or len(token) != TOKEN_BYTES:
        return None
    row = store.find_browser(work.session, _index(work, token), person_id)
    return row.id if row is not None else None


def remember(work: Work, person_id: str, known_id: str | None, token: bytes | None) -> bytes:
    """Keep this browser as theirs after a right passphrase; gives its token. `work` is already writing."""
    if known_id is not None and token is not None:
        row = store.find_browser(work.session, _index(work, token), person_id)
        if row is not None:
            row.last_used_at = work.now
            return token
    fresh = secrets.token_bytes(TOKEN_BYTES)
    row = KnownBrowserRow(id=new_id(), person_id=person_id, token_index=_index(work, fresh))
    row.created_at = row.last_used_at = work.now
    store.add(work.session, row)
    return fresh


def forget_others(work: Work, person_id: str, token: bytes | None) -> None:
    """Forget a person's browsers but the one with this token. `work` is already writing."""
    store.delete_browsers(work.session, person_id, but=_index(work, token) if token is not None else None)


def _index(work: Work, token: bytes) -> bytes:
    return work.house.lookup("known_browsers.token", token.hex())
