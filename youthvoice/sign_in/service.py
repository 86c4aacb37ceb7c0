"""The one door to sign_in/: whatever another feature, a route or the command line may use of it."""

from youthvoice.sign_in.accounts import accounts_seen, first_words
from youthvoice.sign_in.confirming import confirm_enrolment
from youthvoice.sign_in.early import Enrolment, early_readers, list_enrolments
from youthvoice.sign_in.enrolment import redeem
from youthvoice.sign_in.hooks import on_invited, on_inviting_asked, on_redeemed, on_signed_in
from youthvoice.sign_in.invitations import Invited, decline, invitation_state, invitations_seen, invite
from youthvoice.sign_in.made import InvitationMade, invitations_made
from youthvoice.sign_in.phones import (
    Phone,
    confirm_words,
    end_worker,
    forget_phone,
    list_phones,
    new_phrase,
    sign_out_others,
)
from youthvoice.sign_in.resetting import WorkerKeySeen, confirm_worker_key, list_worker_keys, reset_worker_key
from youthvoice.sign_in.sessions import MeSeen, SignedIn, describe, find, lock, see
from youthvoice.sign_in.staff import StaffSlot, make_staff_slot
from youthvoice.sign_in.tablet.handing import Company, Ticket, bearer_of, company_of
from youthvoice.sign_in.unlocking import open_by_device, open_by_passphrase, open_by_phrase, step_up

__all__ = [
    "Company",
    "Enrolment",
    "InvitationMade",
    "Invited",
    "MeSeen",
    "Phone",
    "SignedIn",
    "StaffSlot",
    "Ticket",
    "WorkerKeySeen",
    "accounts_seen",
    "bearer_of",
    "company_of",
    "confirm_enrolment",
    "confirm_words",
    "confirm_worker_key",
    "decline",
    "describe",
    "early_readers",
    "end_worker",
    "find",
    "first_words",
    "forget_phone",
    "invitation_state",
    "invitations_made",
    "invitations_seen",
    "invite",
    "list_enrolments",
    "list_phones",
    "list_worker_keys",
    "lock",
    "make_staff_slot",
    "new_phrase",
    "on_invited",
    "on_inviting_asked",
    "on_redeemed",
    "on_signed_in",
    "open_by_device",
    "open_by_passphrase",
    "open_by_phrase",
    "redeem",
    "reset_worker_key",
    "see",
    "sign_out_others",
    "step_up",
]
