#!/usr/bin/env bash
# Prints the claim keys that stand, sorted, one a line: keys.sh BOOTSTRAP_SERVERS
# kcat as Debian builds it has no Avro, but keys, headers and tombstones need none. %S is -1 for a tombstone.
set -euo pipefail # a broker that does not answer is no empty list
kcat -b "$1" -C -t tallywire.claim-tallies -o beginning -e -q -X isolation.level=read_committed -f '%k\t%S\n' |
    awk -F '\t' '{ if ($2 < 0) delete stands[$1]; else stands[$1] } END { for (key in stands) print key }' |
    LC_ALL=C sort
