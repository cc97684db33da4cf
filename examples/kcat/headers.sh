#!/bin/sh
# Prints the headers of every record of a topic, one record a line: headers.sh BOOTSTRAP_SERVERS TOPIC
set -eu
kcat -b "$1" -C -t "$2" -o beginning -e -q -X isolation.level=read_committed -f '%h\n'
