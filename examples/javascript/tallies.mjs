// Rebuilds the table of tallies from its topic, and prints it as JSON, one tally a line:
//   node tallies.mjs BOOTSTRAP_SERVERS REGISTRY_URL
// What it saw on the way goes to standard error.
import registryClient from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';
import kafkajs from 'kafkajs';
import lz4 from 'lz4-napi';
import { randomUUID } from 'node:crypto';

const TOPIC = 'tallywire.claim-tallies';
const [bootstrapServers, registryUrl] = process.argv.slice(2);

/** Times come as milliseconds; this makes them dates. */
class Timestamp extends avro.types.LogicalType {
  _fromValue(milliseconds) {
    return new Date(milliseconds);
  }
  _toValue(date) {
    return date.getTime();
  }
}

// The topics are compressed with LZ4, for which KafkaJS wants a codec.
kafkajs.CompressionCodecs[kafkajs.CompressionTypes.LZ4] = () => ({
  compress: ({ buffer }) => lz4.compressFrame(buffer),
  decompress: (buffer) => lz4.decompressFrame(buffer),
});

const { SchemaRegistry, SchemaType } = registryClient;
const registry = new SchemaRegistry(
  { host: registryUrl },
  { [SchemaType.AVRO]: { logicalTypes: { 'timestamp-millis': Timestamp } } },
);
const kafka = new kafkajs.Kafka({
  brokers: bootstrapServers.split(','),
  logLevel: kafkajs.logLevel.ERROR,
});

const tallies = new Map();
const seen = { records: 0, revisions: 0, tombstones: 0 };

async function apply({ key, value }) {
  const claim = key.toString();
  seen.records++;
  if (value === null) {
    seen.tombstones++;
    tallies.delete(claim);
  } else {
    if (tallies.has(claim)) seen.revisions++;
    tallies.set(claim, await registry.decode(value));
  }
}

/** Where each partition that holds records ends now. */
async function ends() {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  return new Map(offsets.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, BigInt(high)]));
}

const open = await ends();
// A group of its own that commits nothing: the table lives in memory, so each start reads the topic from the beginning.
const consumer = kafka.consumer({ groupId: `example-javascript-${randomUUID()}`, readUncommitted: false });
const complete = new Promise((resolve, reject) => {
  // This event counts the markers of transactions too, which messages do not show.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
    if (open.has(payload.partition) && BigInt(payload.lastOffset) + 1n >= open.get(payload.partition)) {
      open.delete(payload.partition);
    }
    if (open.size === 0) resolve();
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  if (open.size === 0) resolve();
});
await consumer.connect();
await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
await consumer.run({ autoCommit: false, eachMessage: ({ message }) => apply(message) });
await complete; // a service would stay, and go on with each message
await consumer.disconnect();

for (const claim of [...tallies.keys()].sort()) {
  console.log(JSON.stringify(tallies.get(claim)));
}
console.error(`records=${seen.records} revisions=${seen.revisions} tombstones=${seen.tombstones}`);
