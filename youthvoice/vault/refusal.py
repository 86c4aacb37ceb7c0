"""The two ways a vault call refuses. Neither may ever say which check failed: details help only a forger."""


class Unopenable(Exception):
    """A blob did not open: damaged, moved, made for somebody else or with another key. One shape for all."""

    def __init__(self) -> None:
        super().__init__("this does not open here")


class WrongSecret(Exception):
    """The PIN, words or passphrase were not the ones this slot was made with. Nothing was decrypted."""

    def __init__(self) -> None:
        super().__init__("that was not the secret")
