#!/usr/bin/env python3
"""Rebuilds the table of tallies from its topic, and prints it as JSON, one tally a line.

    tallies.py BOOTSTRAP_SERVERS REGISTRY_URL

It needs confluent-kafka and avro (on Debian: python3-confluent-kafka and python3-avro). What it saw on the way goes to
standard error.
"""
import io
import json
import struct
import sys
import urllib.request
from datetime import datetime

import avro.io
import avro.schema
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

TOPIC = "tallywire.claim-tallies"


class Registry:
    """Decodes Confluent's wire format: a zero byte, the schema id in four bytes (big-endian), Avro binary."""

    def __init__(self, url):
        self.url = url.rstrip("/")
        self.readers = {}

    def decode(self, value):
        magic, schema_id = struct.unpack(">bI", value[:5])
        if magic != 0:
            raise ValueError(f"The value starts with byte {magic} instead of 0")
        if schema_id not in self.readers:
            with urllib.request.urlopen(f"{self.url}/schemas/ids/{schema_id}", timeout=20) as answer:
                self.readers[schema_id] = avro.io.DatumReader(avro.schema.parse(json.load(answer)["schema"]))
        return self.readers[schema_id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


def read(bootstrap_servers, registry):
    """The tallies by claim key, and what was seen."""
    consumer = Consumer({
        "bootstrap.servers": bootstrap_servers,
        "group.id": "example-python",  # the client asks for one; nothing is committed
        "enable.auto.commit": False,
        "isolation.level": "read_committed",
        "enable.partition.eof": True,
    })
    partitions = consumer.list_topics(TOPIC, timeout=20).topics[TOPIC].partitions
    consumer.assign([TopicPartition(TOPIC, partition, OFFSET_BEGINNING) for partition in partitions])
    tallies, seen, open_partitions = {}, {"records": 0, "revisions": 0, "tombstones": 0}, set(partitions)
    while open_partitions:  # a service would stay, and go on with each message
        message = consumer.poll(30)
        if message is None:
            raise TimeoutError(f"No broker answered within 30 s at {bootstrap_servers}")
        if message.error():
            if message.error().code() != KafkaError._PARTITION_EOF:
                raise KafkaException(message.error())
            open_partitions.discard(message.partition())
            continue
        key = message.key().decode()
        seen["records"] += 1
        if message.value() is None:
            seen["tombstones"] += 1
            tallies.pop(key, None)
        else:
            seen["revisions"] += key in tallies
            tallies[key] = registry.decode(message.value())
    consumer.close()
    return tallies, seen


def as_json(value):
    """Times are the only values that JSON has no form for."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    raise TypeError(f"{type(value)} in a tally")


def main():
    tallies, seen = read(sys.argv[1], Registry(sys.argv[2]))
    for key in sorted(tallies):
        print(json.dumps(tallies[key], default=as_json, ensure_ascii=False))
    print(" ".join(f"{name}={count}" for name, count in seen.items()), file=sys.stderr)


if __name__ == "__main__":
    main()
