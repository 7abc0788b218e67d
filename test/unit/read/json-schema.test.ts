import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/read/json-schema.ts';

const folder = new URL('../../../docs/schema/', import.meta.url);

describe('the schema that editors check with', () => {
  test.each([...jsonSchemas()])('%s is in step with the programme', (name, schema) => {
    const written = readFileSync(new URL(name, folder), 'utf8');
    expect(written, 'run: node test/support/write-schemas.ts').toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test('has no file that nobody writes', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...jsonSchemas().keys()].toSorted());
  });

  test('welcomes 7.331 as a number, as editors read it', () => {
    const text = JSON.stringify(jsonSchemas().get('vereinbarung.schema.json'));
    expect(text).toContain('"type":["string","number"]');
    expect(text).not.toContain('"type":"string"}');
  });
});
