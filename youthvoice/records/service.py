"""The one door to records/: what is sealed, for whom, and who looked. No other feature touches its tables."""

from youthvoice.records.adopting import adopt, save_adopted
from youthvoice.records.ending import delete_record, delete_typed, end_given, end_readers, stop_sharing, take_back
from youthvoice.records.grantees import OUTSIDE
from youthvoice.records.hooks import (
    on_about_asked,
    on_permissions_asked,
    on_promises_kept,
    on_stopped_sharing,
    on_taken_back,
)
from youthvoice.records.looking import find_record, who_can_see, who_looked
from youthvoice.records.opening import open_many, open_record
from youthvoice.records.out_of_reach import is_out_of_reach
from youthvoice.records.owed.keeping import (
    carry_out_owed,
    end_sooner,
    keep_promises,
    on_invited,
    on_key_changed,
    on_redeemed,
)
from youthvoice.records.passing_on import end_duty, end_every_duty, pass_on, promise
from youthvoice.records.rulings import grants_of
from youthvoice.records.sealing import save, seal
from youthvoice.records.shapes import (
    AboutWorker,
    CarriedOut,
    Fault,
    Look,
    Opened,
    ReadBy,
    Reader,
    Sealed,
    SealedShare,
    Sight,
)
from youthvoice.records.sharing import save_share, share
from youthvoice.records.verify import verify_versions

__all__ = [
    "OUTSIDE",
    "AboutWorker",
    "CarriedOut",
    "Fault",
    "Look",
    "Opened",
    "ReadBy",
    "Reader",
    "Sealed",
    "SealedShare",
    "Sight",
    "adopt",
    "carry_out_owed",
    "delete_record",
    "delete_typed",
    "end_duty",
    "end_every_duty",
    "end_given",
    "end_readers",
    "end_sooner",
    "find_record",
    "grants_of",
    "is_out_of_reach",
    "keep_promises",
    "on_about_asked",
    "on_invited",
    "on_key_changed",
    "on_permissions_asked",
    "on_promises_kept",
    "on_redeemed",
    "on_stopped_sharing",
    "on_taken_back",
    "open_many",
    "open_record",
    "pass_on",
    "promise",
    "save",
    "save_adopted",
    "save_share",
    "seal",
    "share",
    "stop_sharing",
    "take_back",
    "verify_versions",
    "who_can_see",
    "who_looked",
]
