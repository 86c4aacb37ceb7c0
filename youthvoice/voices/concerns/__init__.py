"""A worry about safety, passed on from a voice: at once, sealed to a lead; they are told, or it is looked at."""
