"""What the house is told from outside.

No secret has a default, and production refuses to start when something is missing.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from youthvoice.vault.stretch import Stretching

# Signing in costs a guesser this much (architecture.md): 64 MiB, three passes. Only tests may go lower.
FULL_MEMORY_KIB, FULL_ITERATIONS = 65_536, 3
FULL_COST = Stretching(memory_kib=FULL_MEMORY_KIB, iterations=FULL_ITERATIONS)


class ConfigError(Exception):
    """What is missing or wrong, as a sentence for whoever starts the server."""


@dataclass(frozen=True)
class Config:
    """Settings, read once at start."""

    database_url: str
    server_key: str = field(repr=False)
    base_url: str = "http://127.0.0.1:8000"
    mode: str = "production"  # production | demo | test
    var_dir: Path = Path("var")
    profile: str = "default"
    clock_offset_file: Path | None = None
    cost: Stretching = FULL_COST

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Self:
        """Read `YOUTHVOICE_*`. Raises `ConfigError` naming what is missing and how to give it."""
        mode = env.get("YOUTHVOICE_MODE", "production")
        if mode not in ("production", "demo", "test"):
            raise ConfigError("YOUTHVOICE_MODE is one of production, demo, test.")
        offset = env.get("YOUTHVOICE_CLOCK_OFFSET_FILE")
        if mode == "production" and offset:
            raise ConfigError("YOUTHVOICE_CLOCK_OFFSET_FILE moves the clock and is never set in production.")
        return cls(
            database_url=_needed(env, "YOUTHVOICE_DATABASE_URL", "for example sqlite:////srv/youthvoice/youthvoice.db"),
            server_key=_server_key(env),
            base_url=_base_url(env, mode),
            mode=mode,
            var_dir=Path(env.get("YOUTHVOICE_VAR", "var")),
            profile=env.get("YOUTHVOICE_PROFILE", "default"),
            clock_offset_file=Path(offset) if offset else None,
            cost=_cost(env, mode),
        )


def _needed(env: Mapping[str, str], name: str, example: str) -> str:
    if not env.get(name):
        raise ConfigError(f"{name} is not set: {example}.")
    return env[name]


def _server_key(env: Mapping[str, str]) -> str:
    file = env.get("YOUTHVOICE_SERVER_KEY_FILE")
    if file:
        try:
            return Path(file).read_text().strip()
        except OSError as error:
            raise ConfigError(
                f"The server key file cannot be read ({error.strerror}). Nothing opens without it."
            ) from error
    return _needed(env, "YOUTHVOICE_SERVER_KEY", "or YOUTHVOICE_SERVER_KEY_FILE; `youthvoice keys server` makes one")


def _base_url(env: Mapping[str, str], mode: str) -> str:
    url = env.get("YOUTHVOICE_BASE_URL", "" if mode == "production" else "http://127.0.0.1:8000").rstrip("/")
    if mode == "production" and not url.startswith("https://"):
        raise ConfigError("YOUTHVOICE_BASE_URL is the https:// address people open; in production it must be set.")
    return url


def _cost(env: Mapping[str, str], mode: str) -> Stretching:
    memory = int(env.get("YOUTHVOICE_ARGON_MEMORY_KIB", FULL_MEMORY_KIB))
    iterations = int(env.get("YOUTHVOICE_ARGON_ITERATIONS", FULL_ITERATIONS))
    if mode != "test" and (memory < FULL_MEMORY_KIB or iterations < FULL_ITERATIONS):
        raise ConfigError("Signing in may be made cheaper to guess only in tests.")
    return Stretching(memory_kib=memory, iterations=iterations)
