"""What staff lists of voices look like on the wire."""
