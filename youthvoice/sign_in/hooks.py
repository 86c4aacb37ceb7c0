"""What records does when somebody is invited or enrols. app.py registers it; both run in the same transaction."""

from youthvoice.people.service import Hook

# (work, person_id, old_key, new_key, old_bundle): re-seal every grant made to the pending key to the fresh one.
on_redeemed = Hook("on_redeemed")
# (work, young_person_id, pending_key): grant the pending key what the inviter signed in holds; the rest is owed.
on_invited = Hook("on_invited")
# (work): `work.me` is back, with their keys; not writing yet. What they hold and others are owed can be passed on.
on_signed_in = Hook("on_signed_in")
