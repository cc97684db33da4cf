// Validates an AsyncAPI document, with the Avro schemas that it points to; any finding fails.
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser';
import { fromFile, Parser } from '@asyncapi/parser';

const file = process.argv[2];
const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const { document, diagnostics } = await fromFile(parser, file).parse();
const findings = diagnostics.filter(({ severity }) => severity <= 1); // errors and warnings
for (const { message, path, range } of findings) {
  console.error(`${file}:${range.start.line + 1}: ${path.join('.')}: ${message}`);
}
for (const { message, code } of diagnostics.filter(({ severity }) => severity > 1)) {
  console.log(`note (${code}): ${message}`);
}
if (document === undefined || findings.length > 0) {
  process.exit(1);
}
console.log(`${file}: ${document.channels().length} channels, ${document.messages().length} messages, valid`);
