import { expect, test } from 'vitest';
import { isRetention, keptBy } from '../../../../src/domain/record-keeping.ts';
import { archivedHead } from '../../../../src/read/agreement/archived-head.ts';
import { bytesOf } from '../../../support/sample-filing.ts';

const YAML = `vereinbarung: msh-2020
titel: Zielvereinbarung 2020
jobcenter: { name: Jobcenter Mansfeld-Südharz, dateiname: JC-Mansfeld-Suedharz }
ansprechpartner: { name: Controlling, e-mail: controlling@example.org, telefon: "1" }
einer-späteren-fassung: ja
`;
const file = (text: string) => ({
  file: 'data/vereinbarungen/msh-2020.yaml',
  bytes: bytesOf(text),
  sha256: '',
});
const AKTE = 'akte: { aktenzeichen: II-1234/2020, aufbewahrung: 10 Jahre }\n';

test('an archived agreement tells whose file it is and how it is kept, whatever else it says', () => {
  expect(archivedHead('msh-2020', [file('a: ['), file(YAML + AKTE)])).toEqual({
    title: 'Zielvereinbarung 2020',
    jobcenter: 'Jobcenter Mansfeld-Südharz',
    fileName: 'JC-Mansfeld-Suedharz',
    contact: 'controlling@example.org',
    keeping: { reference: 'II-1234/2020', retention: '10 Jahre' },
  });
});

test('agreements of earlier versions of the programme say nothing of it', () => {
  expect(archivedHead('msh-2020', [file(YAML)])?.keeping).toEqual({ reference: null, retention: null });
});

test('another agreement, or none that can be read, is no head', () => {
  expect(archivedHead('msh-2021', [file(YAML)])).toBeNull();
  expect(archivedHead('msh-2020', [file('id: msh-2020\n')])).toBeNull();
});

test.each(['2031-12-31', '1 Jahr', '10 Jahre', '99 Jahre'])('„%s“ is a retention', (text) => {
  expect(isRetention(text)).toBe(true);
});

test.each(['', 'ewig', '10', '0 Jahre', '100 Jahre', '2031-02-30', '31.12.2031'])('„%s“ is none', (text) => {
  expect(isRetention(text)).toBe(false);
});

test('what was typed goes before what the agreement says, each for itself', () => {
  const agreed = { reference: 'A', retention: '10 Jahre' };
  expect(keptBy({ reference: 'B', retention: null }, agreed)).toEqual({
    reference: 'B',
    retention: '10 Jahre',
  });
});
