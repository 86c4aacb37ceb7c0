#!/bin/sh
# A copy of the database while it runs, for SQLite or PostgreSQL. Never the server key: keep that somewhere else.
# Usage: YOUTHVOICE_DATABASE_URL=… deploy/backup.sh FOLDER
set -eu
folder=${1:?a folder for the copy}
umask 077
mkdir -p "$folder"
to="$folder/youthvoice-$(date -u +%Y%m%dT%H%M%SZ)"
case "${YOUTHVOICE_DATABASE_URL:?not set}" in
sqlite:///*)
	python3 - "${YOUTHVOICE_DATABASE_URL#sqlite:///}" "$to.db" <<'PY'
import sqlite3, sys
source, copy = (sqlite3.connect(path) for path in sys.argv[1:])
with copy:
    source.backup(copy)
assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
PY
	echo "$to.db" ;;
postgresql://*)
	pg_dump --format=custom --file="$to.dump" "$YOUTHVOICE_DATABASE_URL"
	echo "$to.dump" ;;
*) echo "backup: this is neither SQLite nor PostgreSQL" >&2; exit 2 ;;
esac
