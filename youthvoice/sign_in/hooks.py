"""What features to the right do, or know, when somebody is invited or enrols. app.py registers it."""

from youthvoice.people.service import Hook

# (work, person_id, old_key, new_key, old_bundle): re-seal every grant made to the pending key to the fresh one.
on_redeemed = Hook("on_redeemed")
# (work, young_person_id) -> Situation: what speaks for and against inviting them today; answered by taking_part.
on_inviting_asked = Hook("on_inviting_asked")
# (work, young_person_id, pending_key): grant the pending key what the inviter signed in holds; the rest is owed.
on_invited = Hook("on_invited")
# (work): `work.me` is back, with their keys; not writing yet. What they hold and others are owed can be passed on.
on_signed_in = Hook("on_signed_in")
