import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/read/json-schema.ts';
import { BASE_NAMES } from '../../../src/read/profile-base.ts';
import { toProfile } from '../../../src/read/profiles.ts';
import { fileOf } from '../../support/exports.ts';

const HANDBOOK = readFileSync(new URL('../../../docs/handbuch.md', import.meta.url), 'utf8');
const SECTION = /### Exportprofile[\s\S]*?(?=\n### )/u.exec(HANDBOOK)?.[0] ?? '';
const PROFILE = jsonSchemas().get('profil.schema.json');

describe('the handbook on export profiles', () => {
  test('names every key of a profile, and those of each block', () => {
    const layouts = PROFILE?.['anyOf'] as readonly { properties: Record<string, { properties?: object }> }[];
    const keys = layouts.flatMap(({ properties }) => [
      ...Object.keys(properties),
      ...Object.values(properties).flatMap((block) => Object.keys(block.properties ?? {})),
    ]);
    expect([...new Set(keys)].filter((key) => !SECTION.includes(`\`${key}\``))).toEqual([]);
  });

  test('describes every profile that comes along, and every layout', () => {
    expect(BASE_NAMES.filter((name) => !SECTION.includes(`| \`${name}\` |`))).toEqual([]);
    for (const layout of ['lang', 'monate-in-spalten', 'monate-in-zeilen', 'tabelle', 'flach'])
      expect(SECTION).toContain(`| \`${layout}\` |`);
  });

  test('shows an example that the programme reads', () => {
    const examples = [...SECTION.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
    expect(examples).not.toEqual([]);
    for (const text of examples)
      expect(toProfile({ input: fileOf(text, 'handbuch.yaml'), text }).diagnostics).toEqual([]);
  });
});

describe('the schema for editors', () => {
  test('offers the names of the profiles that come along, and asks for no more than a name beside one', () => {
    const layouts = PROFILE?.['anyOf'] as readonly {
      properties: Record<string, { enum?: readonly string[] }>;
      required: readonly string[];
    }[];
    const based = layouts.filter(({ properties }) => properties['grundlage'] !== undefined);
    expect(based.flatMap(({ properties }) => properties['grundlage']?.enum ?? []).toSorted()).toEqual(
      [...BASE_NAMES].toSorted(),
    );
    expect(based.map(({ required }) => required)).toEqual(based.map(() => ['profil', 'grundlage']));
  });
});
