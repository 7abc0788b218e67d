import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Metric, Source } from '../../src/domain/agreement.ts';
import type { InputFile } from '../../src/domain/draft.ts';
import { placeIn } from '../../src/domain/place.ts';
import { type Profile, profileSchema } from '../../src/read/csv/profile.ts';

const DATA = new URL('../../data/', import.meta.url);

/** A profile of this repository, every scalar a text. */
export function profileNamed(name: string): Profile {
  return profileSchema.parse(plainYaml(readFileSync(new URL(`profile/${name}.yaml`, DATA), 'utf8')));
}

/** YAML with every scalar a text, as the programme reads its definitions. */
export function plainYaml(text: string): unknown {
  return parse(text, { schema: 'failsafe' });
}

/** A file of `data/`. */
export function dataFile(path: string): InputFile {
  return fileOf(readFileSync(new URL(path, DATA)), `data/${path}`);
}

/** A delivery with these bytes or this text in UTF-8. */
export function fileOf(content: Uint8Array | string, file = 'data/exporte/2020-08/probe.csv'): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function sourceNamed(id: string, profile: string): Source {
  return {
    id,
    label: id,
    profile,
    file: '*.csv',
    official: false,
    place: placeIn('data/vereinbarungen/probe.yaml'),
  };
}

/** A metric; a count unless the unit says otherwise. */
export function metricOf(
  id: string,
  source: string,
  unit: Metric['unit'] = { kind: 'count', noun: 'Fälle' },
): Metric {
  return { id, label: id, unit, source, place: placeIn('data/vereinbarungen/probe.yaml') };
}
