"""Finding a sealed value again without opening every row: a keyed hash per column.

It stands on the OLDEST server key version kept, so that adding a version breaks no look-up and no uniqueness.
Before the oldest version is dropped, every look-up must be written anew with `lookup` under the key without
it (the values open from their own columns), in the same transaction as the change of key.
"""

import hashlib
import hmac

from youthvoice.vault.server_key import ServerKey


def lookup(server: ServerKey, column_name: str, normalised: str) -> bytes:
    """Give 32 bytes, equal for equal texts in one column and unrelated across columns.

    The caller normalises first (case, spaces): two spellings give two hashes.
    """
    return hmac.digest(server.index_key(column_name), normalised.encode("utf-8"), hashlib.sha256)
