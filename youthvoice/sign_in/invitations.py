"""Inviting a young person: six words that open a pending key, good for seven days and once.

The words are shown once and never kept.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import segno

from consent.actions import Action
from youthvoice import audit, errors, gate
from youthvoice.people import service as people
from youthvoice.sign_in import hooks, marks, slots, store, tries
from youthvoice.sign_in.lanes import LANES
from youthvoice.sign_in.models import InvitationRow
from youthvoice.sign_in.slots import words_keys
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.slots import PhraseKeys, SealedSlot, invitation_secret, make_phrase_slot, make_slot
from youthvoice.vault.words import check_words, six_words
from youthvoice.work import Work

QR, LINK, CARD = "qr", "link", "card"


@dataclass(frozen=True)
class Invited:
    """What the worker hands over, told once.

    `qr`: rows of 0 and 1, for a QR code only; `second_word_by_voice`: for a link.
    """

    id: str
    url: str = field(repr=False)
    words: str = field(repr=False)
    check_words: tuple[str, str] = field(repr=False)
    second_word_by_voice: bool
    qr: list[str] = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True)
class Made:
    """The sealed parts of an invitation, before anything is written."""

    words: str
    check_words: tuple[str, str]
    bundle: Bundle
    sealed: SealedSlot
    locator: PhraseKeys | None
    version: int


def invite(work: Work, invitation_id: str, young_person_id: str, how: str) -> Invited:
    """Invite a young person by QR, link or card; whatever was open for them before ends.

    Raises NotFound for anyone the asker does not work with or lead, Refused while it is held back or a no must rest,
    Conflict `already_enrolled`, Conflict `invitation_exists`.
    """
    _ask(work, young_person_id)
    made = make(work, invitation_id, young_person_id, how)
    audit.hold(work, young_person_id)
    _ask(work, young_person_id)  # again inside the write transaction: somebody may have held back meanwhile
    if store.get_invitation(work.session, invitation_id) is not None:
        raise errors.Conflict("invitation_exists", "This invitation was made already. Make a new one.")
    end_open(work, young_person_id)
    row, key = keep(work, made, invitation_id, young_person_id, how)
    audit.write(work, "invite", young_person_id=young_person_id, subject_id=row.id, details={"how": how})
    hooks.on_invited(work, young_person_id, key)
    return told(work, made, row)


def invitation_state(work: Work, invitation_id: str) -> str:
    """open, used or ended. An unknown id reads like an ended one; asking spends nothing."""
    row = store.get_invitation(work.session, invitation_id)
    return "ended" if row is None else state_of(work, row)


def state_of(work: Work, row: InvitationRow) -> str:
    """Where it stands now: an open one past its days has ended."""
    if not marks.untouched(work, row):
        return "ended"
    return "ended" if row.state == "open" and work.now >= row.expires_at else row.state


def check_open(work: Work, row: InvitationRow | None) -> None:
    """Raise Conflict `invitation_used` or Gone `invitation_ended` unless it can be taken up now."""
    state = "ended" if row is None else state_of(work, row)
    if state == "used":
        said = "This link was used on a phone already. If that was not you, tell your worker."
        raise errors.Conflict("invitation_used", said)
    if state == "ended":
        raise ended()


def ended() -> errors.Problem:
    """It ran out, was ended, or never was."""
    return errors.Gone("invitation_ended", "This link has run out. That is OK. Ask for a new one.")


def use(work: Work, invitation_id: str) -> None:
    """Take it up, while writing: exactly one caller does, however many race. Raises as `check_open` for the others."""
    row = store.lock_invitation(work.session, invitation_id)
    check_open(work, row)
    if row is not None:
        marks.put_state(work, row, "used", used_at=work.now)


def decline(work: Work, invitation_id: str) -> None:
    """They said no for now. They can change their mind, so nothing ends; an unknown id is no different."""
    row = store.get_invitation(work.session, invitation_id)
    if row is None or state_of(work, row) != "open" or row.declined_at is not None:
        return
    work.begin_writing()
    row.declined_at = work.now
    store.add(work.session, row)
    audit.write(work, "decline_invitation", young_person_id=row.young_person_id, subject_id=row.id)


def invitations_seen(work: Work, young_person_ids: list[str]) -> dict[str, people.InvitationSeen]:
    """Where each young person's newest invitation stands, for the staff list (people's hook `on_invitations_asked`)."""
    return {row.young_person_id: _seen(work, row) for row in store.list_invitations(work.session, young_person_ids)}


def end_open(work: Work, young_person_id: str) -> None:
    """End what is open for them, with its slot, key and count. `work` is already writing."""
    for row in store.lock_open_invitations(work.session, young_person_id):
        marks.put_state(work, row, "ended")
        forget_slot(work, young_person_id, row.id)
    people.retire_pending(work, young_person_id)


def forget_slot(work: Work, young_person_id: str, invitation_id: str) -> None:
    """Delete an invitation's slot and the count of its tries; its row stays. `work` is already writing."""
    store.delete_slots(work.session, young_person_id, slot_id=invitation_id)
    tries.forget(work, tries.of_invitation(invitation_id))


def _seen(work: Work, row: InvitationRow) -> people.InvitationSeen:
    state = state_of(work, row)
    declined = state == "open" and row.declined_at is not None
    return people.InvitationSeen("declined" if declined else state, row.expires_at if state == "open" else None)


def _ask(work: Work, young_person_id: str) -> None:
    young = people.consent_young_person(work, young_person_id)
    if young is not None and young.enrolled and _may_know(work, young.service_id, young_person_id):
        said = "They have set up their app already. Nobody needs an invitation."
        raise errors.Conflict("already_enrolled", said)
    (situation,) = hooks.on_inviting_asked(work, young_person_id)
    gate.ask(work, Action.INVITE, situation, about=young_person_id if young else None)


def _may_know(work: Work, service_id: str | None, young_person_id: str) -> bool:
    me = work.me
    leads = me is not None and me.role == "lead" and me.service_id == service_id
    return me is not None and (leads or people.works_with(work, me.person_id, young_person_id))


def make(work: Work, invitation_id: str, young_person_id: str, how: str) -> Made:
    """The words and what they open, before anything is written. Raises Busy."""
    words, checks, bundle = six_words(), check_words(), Bundle.generate()
    version = people.next_version(work, young_person_id)
    bound = slots.binding(work, invitation_id, young_person_id, "invitation", bundle, version)
    work.abandon()
    with LANES.known():
        if how == CARD:
            keys = words_keys(work, words)
            return Made(words, checks, bundle, make_phrase_slot(keys, bundle, bound), keys, version)
        secret = invitation_secret(words, checks[1] if how == LINK else None)
        sealed = make_slot("invitation", secret, bundle, bound, work.house.cost)
    return Made(words, checks, bundle, sealed, None, version)


def keep(
    work: Work, made: Made, invitation_id: str, young_person_id: str, how: str
) -> tuple[InvitationRow, people.PublicKey]:
    """What was made, of whoever is signed in: the row, the key that waits, its way in. `work` is already writing."""
    assert work.me is not None  # the ruling required it
    key = people.put_key(
        work,
        young_person_id,
        public_key=made.bundle.public_key,
        draft_public=made.bundle.draft_public,
        version=made.version,
        pending=True,
    )
    row = InvitationRow(
        id=invitation_id,
        young_person_id=young_person_id,
        inviter_id=work.me.person_id,
        how=how,
        state="open",
        created_at=work.now,
        expires_at=work.now + timedelta(days=work.house.profile.invitation_days),
    )
    marks.mark(work, row)
    store.add(work.session, row)
    slots.add_slot(work, row.id, young_person_id, key.id, made.sealed, locator=made.locator)
    return row, key


def told(work: Work, made: Made, row: InvitationRow, page: str = "") -> Invited:
    """What is handed over, this once. `page`: the one of ours that its link leads to."""
    shown = made.check_words[:1] if row.how == LINK else made.check_words
    fragment = ".".join((row.id, made.words.replace(" ", "-"), *shown))
    base = work.house.config.base_url
    url = f"{base}/{page}" if row.how == CARD else f"{base}/{page}#{fragment}"
    return Invited(
        id=row.id,
        url=url,
        words=made.words,
        check_words=made.check_words,
        second_word_by_voice=row.how == LINK,
        qr=qr_rows(url) if row.how == QR else [],
        expires_at=row.expires_at,
    )


def qr_rows(text: str) -> list[str]:
    """A QR code as rows of 0 and 1, without its quiet edge (ISO/IEC 18004, level M)."""
    return ["".join("1" if dark else "0" for dark in row) for row in segno.make_qr(text, error="m").matrix]
