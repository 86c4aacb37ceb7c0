"""Sessions: a row found by the cookie, a bundle that opens with cookie and header together.

Locked is locked: the row is gone.

Reading a session never writes; only `see` moves its idle time on.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from consent.capabilities import CAPABILITIES, Capability, Role
from consent.terms import Scope
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import marks, store
from youthvoice.sign_in.models import SessionRow
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.outer import open_column, seal_column
from youthvoice.vault.refusal import Unopenable
from youthvoice.vault.session import (
    new_session_secrets,
    open_session_bundle,
    seal_session_bundle,
    session_row_id,
)
from youthvoice.work import Work

YOUNG, STAFF = "young", "staff"
SECRET_BYTES = 32
# architecture.md, "Signing in, lock, sessions".
IDLE = {YOUNG: timedelta(minutes=3), STAFF: timedelta(minutes=15)}
LASTS = {YOUNG: timedelta(hours=12), STAFF: timedelta(hours=10)}
# The app may tell us it is being used as often as it likes; we write it down once a minute.
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class SignedIn:
    """Somebody just signed in: cookie T, header W (32 bytes each), and what is handed over once."""

    cookie: bytes = field(repr=False)
    header: bytes = field(repr=False)
    me: Me
    six_words: str | None = field(default=None, repr=False)
    browser: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class MeSeen:
    """Who is signed in, as their own app is told.

    `draft_private` lets the phone read its own sealed drafts while unlocked.
    """

    person_id: str
    role: Role
    door: str
    scope: Scope
    nickname: str | None = field(repr=False)
    name: str | None = field(repr=False)
    first_name: str | None = field(repr=False)
    service: people.Service | None
    draft_public: bytes | None = field(repr=False)
    draft_private: bytes | None = field(repr=False)
    words_confirmed: bool
    confirmed: bool
    capabilities: list[Capability]
    idle_seconds: int
    expires_at: datetime


def start(
    work: Work,
    person: people.Person,
    bundle: Bundle | None,
    *,
    slot_id: str | None = None,
    before_set_up: bool = False,
) -> SignedIn:
    """Begin a session; without a bundle it may only write (a shared tablet). `work` is already writing.

    Whatever this phone had open before ends, and so do rows past their time. `before_set_up`: on a tablet, of
    somebody with no keys yet, whose words are a proposal.
    """
    cookie, header = new_session_secrets()
    row_id = session_row_id(cookie)
    door = YOUNG if person.role is Role.YOUNG_PERSON else STAFF
    scope = Scope.FULL if bundle is not None else Scope.PROPOSAL if before_set_up else Scope.WRITE
    store.delete_ended_sessions(work.session, work.now)
    if slot_id is not None:
        store.delete_sessions(work.session, person.id, slot_id=slot_id)
    row = SessionRow(id=row_id, person_id=person.id, slot_id=slot_id, door=door, scope=str(scope))
    row.proof = _proof(work, cookie, header, row, person.role, person.service_id)
    row.bundle_sealed = None if bundle is None else _sealed(work, cookie, header, bundle, row_id, person.id)
    row.stepped_up_at = row.last_seen_at = work.now
    row.ends_at = work.now + LASTS[door]
    marks.mark_session(work, row)
    store.add(work.session, row)
    ends_at = _ends(door, row.last_seen_at, row.ends_at)
    me = Me(person.id, person.role, person.service_id, door, scope, work.now, row_id, bundle, ends_at)
    return SignedIn(cookie, header, me)


def find(work: Work, cookies: Iterable[bytes], header: bytes) -> Me | None:
    """Who holds one of these cookies AND this header; None for either alone, a locked or ended session, a leaver."""
    for cookie in cookies:
        me = _open(work, cookie, header)
        if me is not None:
            return me
    return None


def see(work: Work, me: Me) -> datetime:
    """The app is being used: move the idle time on, written at most once a minute. Gives when the session ends now."""
    row = _row(work, me)
    if work.now - row.last_seen_at >= SEEN_EVERY:
        work.begin_writing()
        row = _locked(work, me)
        row.last_seen_at = work.now
        marks.mark_session(work, row)
        store.add(work.session, row)
    return _ends(me.door, row.last_seen_at, row.ends_at)


def step_up(work: Work, me: Me) -> None:
    """The secret was given again just now. `work` is already writing."""
    row = _locked(work, me)
    row.stepped_up_at = work.now
    marks.mark_session(work, row)
    store.add(work.session, row)


def lock(work: Work, me: Me) -> None:
    """Delete the row: from now on cookie and header open nothing."""
    work.begin_writing()
    store.delete_session(work.session, me.session_id)


def describe(work: Work, me: Me) -> MeSeen:
    """What the app of whoever is signed in is told about them."""
    person = people.find_person(work, me.person_id)
    if person is None or me.ends_at is None:
        raise errors.SignedOut
    young = me.door == YOUNG
    return MeSeen(
        person_id=me.person_id,
        role=me.role,
        door=me.door,
        scope=me.scope,
        nickname=person.nickname,
        name=None if young else person.name,
        first_name=None if young else person.first_name,
        service=people.find_service(work, me.service_id),
        draft_public=me.bundle.draft_public if me.bundle else _draft_public(work, me),
        draft_private=me.bundle.draft_private if me.bundle else None,
        words_confirmed=not young or store.has_confirmed_words(work.session, me.person_id),
        confirmed=person.confirmed,
        capabilities=sorted(CAPABILITIES[me.role]),
        idle_seconds=int(IDLE[me.door].total_seconds()),
        expires_at=me.ends_at,
    )


def _draft_public(work: Work, me: Me) -> bytes | None:
    """A session without keys can still seal a draft to them."""
    key = people.current_key(work, me.person_id)
    return key.draft_public if key else None


def slot_of(work: Work, me: Me) -> str | None:
    """The phone this session was opened on."""
    slot_id: str | None = _row(work, me).slot_id
    return slot_id


def _open(work: Work, cookie: bytes, header: bytes) -> Me | None:
    row_id = session_row_id(cookie)
    row = store.find_session(work.session, row_id)
    if row is None or not marks.session_untouched(work, row):
        return None
    ends_at = _ends(row.door, row.last_seen_at, row.ends_at)
    if row.state != "active" or work.now >= ends_at:
        return None
    if not hmac.compare_digest(row.proof, _proof(work, cookie, header, row, row.role, row.service_id)):
        return None
    try:
        bundle = None if row.bundle_sealed is None else _opened(work, cookie, header, row)
    except Unopenable:
        return None
    return Me(
        person_id=row.person_id,
        role=Role(row.role),
        service_id=row.service_id,
        door=row.door,
        # without a bundle never more than writing, whatever the row says
        scope=Scope(row.scope) if bundle is not None or row.scope == Scope.PROPOSAL else Scope.WRITE,
        stepped_up_at=row.stepped_up_at,
        ends_at=ends_at,
        session_id=row_id,
        bundle=bundle,
    )


def _row(work: Work, me: Me) -> SessionRow:
    row = store.get_session(work.session, me.session_id)
    if row is None:
        raise errors.SignedOut
    return row


def _locked(work: Work, me: Me) -> SessionRow:
    """The row as the server wrote it, held: two that move its times on must not undo each other's mark."""
    row = store.lock_session(work.session, me.session_id)
    if row is None or not marks.session_is_marked(work, row):
        raise errors.SignedOut
    return row


def _ends(door: str, last_seen_at: datetime, ends_at: datetime) -> datetime:
    return min(last_seen_at + IDLE[door], ends_at)


def _proof(work: Work, cookie: bytes, header: bytes, row: "SessionRow", role: str, service_id: str) -> bytes:
    """Both halves together, and who they are: a session without a bundle needs the header as well, and a
    database writer cannot make their own session somebody else's, or themselves a lead in it."""
    bound = (cookie.hex(), header.hex(), row.person_id, role, service_id, row.door, row.scope)
    return work.house.lookup("sessions.proof", "|".join(bound))


def _sealed(work: Work, cookie: bytes, header: bytes, bundle: Bundle, row_id: bytes, person_id: str) -> bytes:
    inner = seal_session_bundle(cookie, header, bundle, row_id, person_id, work.house.deployment)
    return seal_column(work.house.server_key, work.house.column("sessions", "bundle_sealed", row_id.hex()), inner)


def _opened(work: Work, cookie: bytes, header: bytes, row: "SessionRow") -> Bundle:
    column = work.house.column("sessions", "bundle_sealed", row.id.hex())
    inner = open_column(work.house.server_key, column, row.bundle_sealed or b"")
    return open_session_bundle(cookie, header, inner, row.id, row.person_id, work.house.deployment)
