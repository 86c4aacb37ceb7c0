"""A port for a server that a test starts."""

import secrets
import socket
from contextlib import suppress

# Below what the machine gives to whoever connects anywhere (from 32768 on Linux): no connection can take one meanwhile.
FIRST, LAST = 20_000, 32_000


def free_port() -> int:
    """A port nobody listens on. Two that ask before either listens get the same one once in 12,000 times."""
    while True:
        port = FIRST + secrets.randbelow(LAST - FIRST)
        with suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port
