"""Serving: granian, with as many blocking threads as the database can use at once. Loopback unless told otherwise."""

import logging
import os
import socket

from granian import Granian
from granian.constants import Interfaces

from youthvoice.config import ConfigError

# SQLite: one process, since one writes at a time. A crowd that signs in holds a thread for each core that derives, and
# six that wait for their turn (sign_in/lanes.py); four are left for everybody else. Few, because threads that share one
# interpreter wait for each other, and no more than the pool has connections.
SQLITE_THREADS = min(32, (os.cpu_count() or 1) + 10)
# PostgreSQL: a thread a worker; more workers by `YOUTHVOICE_WORKERS`.
POSTGRES_THREADS = 1


def serve(host: str, port: int, *, sqlite: bool, workers: int = 1, app: str = "youthvoice.wsgi:app") -> None:
    """Serve `app` until stopped (another only to measure ours against it). Settings come from the environment."""
    logging.basicConfig(level=logging.WARNING)
    _require_free(host, port)
    Granian(
        app,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1 if sqlite else workers,
        blocking_threads=SQLITE_THREADS if sqlite else POSTGRES_THREADS,
        websockets=False,
        log_enabled=False,
    ).serve()


def _require_free(host: str, port: int) -> None:
    """Granian shares a port that is taken already, and callers would reach either house by chance: refuse instead."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            raise ConfigError(f"Port {port} on {host} is taken. PORT=8001 (or --port) picks another.") from error
