"""Key slots, sessions, enrolment by invitation, lock and unlock. Opening a slot is signing in; nothing cheaper verifies."""
