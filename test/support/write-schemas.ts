// Writes docs/schema/*.json from the schemas that read the definitions: node test/support/write-schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../../src/read/json-schema.ts';

const folder = new URL('../../docs/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
