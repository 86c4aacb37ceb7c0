"""Keys and sealing: bytes and frozen dataclasses in, bytes out.

Nothing here may know Flask, the database, configuration or the time, and nothing here may log.
"""
