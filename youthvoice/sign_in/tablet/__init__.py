"""A shared tablet that changes hands: the adult's session ends first, and what follows is the young person's."""
