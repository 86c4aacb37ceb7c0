#!/bin/sh
# Put a copy back into an EMPTY place, then check every chain and version. Needs the server key of the time.
# Usage: YOUTHVOICE_DATABASE_URL=… YOUTHVOICE_SERVER_KEY_FILE=… deploy/restore.sh COPY
set -eu
copy=${1:?the copy to restore}
case "${YOUTHVOICE_DATABASE_URL:?not set}" in
sqlite:///*)
	target=${YOUTHVOICE_DATABASE_URL#sqlite:///}
	if [ -e "$target" ]; then echo "restore: $target is there already; move it away first" >&2; exit 2; fi
	umask 077
	cp "$copy" "$target" ;;
postgresql://*)
	pg_restore --exit-on-error --no-owner --dbname="$YOUTHVOICE_DATABASE_URL" "$copy" ;;
*) echo "restore: this is neither SQLite nor PostgreSQL" >&2; exit 2 ;;
esac
python3 -m youthvoice audit verify
