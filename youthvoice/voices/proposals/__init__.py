"""What a worker types for a young person: no voice, and in no list of voices, until they confirm exactly that."""
