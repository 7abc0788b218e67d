import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../../src/read/csv/profile.ts';
import { plainYaml, profileNamed } from '../../../support/exports.ts';

const ROOM = new URL('../../../../data/profile/', import.meta.url);
const FILES = readdirSync(ROOM).filter((name) => name.endsWith('.yaml'));

const LONG = {
  profil: 'probe',
  beschreibung: 'Probe',
  anordnung: 'lang',
  trennzeichen: ';',
  stand: { spalte: 'Lieferung' },
  monat: { spalte: 'Monat' },
  merkmal: { spalte: 'Merkmal' },
  wert: { spalte: 'Wert' },
  status: { spalte: 'Status', woerter: { endgültig: 'endgueltig' } },
  messgroessen: { elb: 'eLb' },
};

describe('an export profile', () => {
  it.each(FILES)('%s is named as its file and points editors at the schema', (file) => {
    const text = readFileSync(new URL(file, ROOM), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../docs/schema/profil.schema.json');
    expect(profileSchema.parse(plainYaml(text)).id).toBe(file.replace('.yaml', ''));
  });

  it('says per metric what „vorläufig“ means', () => {
    const { metrics } = profileNamed('ba-breit');
    expect(metrics.get('integrationen')?.provisional).toBe('provisional');
    expect(metrics.get('elb')?.provisional).toBe('extrapolated');
  });

  it('takes several labels of one metric, for vintages that renamed it', () => {
    const profile = profileSchema.parse({ ...LONG, messgroessen: { elb: ['eLb', 'Erwerbsfähige'] } });
    expect(profile.metrics.get('elb')?.labels).toEqual(['eLb', 'Erwerbsfähige']);
  });

  it.each([
    ['an unknown key', { farbe: 'rot' }],
    ['an unknown layout', { anordnung: 'quer' }],
    ['another delimiter', { trennzeichen: '|' }],
    ['an unknown status word', { status: { spalte: 'Status', woerter: { fertig: 'fertig' } } }],
    ['an unknown meaning of a sign', { zeichen: { '*': 'null' } }],
    ['an empty label', { messgroessen: { elb: '' } }],
    [
      'a bound that is no German number',
      { messgroessen: { elb: { bezeichnung: 'eLb', hoechstens: '1.5' } } },
    ],
    ['a layout without its column', { monat: undefined }],
  ])('refuses %s', (_, change) => {
    expect(profileSchema.safeParse(LONG).success).toBe(true);
    expect(profileSchema.safeParse({ ...LONG, ...change }).success).toBe(false);
  });
});
