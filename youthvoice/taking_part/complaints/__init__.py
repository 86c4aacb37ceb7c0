"""Something is wrong with a worker: sealed to one named person outside the line, kept from whom it is about."""
