import { beforeAll, describe, expect, test } from 'vitest';
import { unruled } from '../../../src/check/check.ts';
import type { Provider } from '../../../src/domain/agreement.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import type { Report } from '../../../src/domain/report.ts';
import { reportFiles } from '../../../src/domain/report-files.ts';
import { read } from '../../../src/read/read.ts';
import { htmlTwin } from '../../../src/render/html/html-twin.ts';
import { render } from '../../../src/render/render.ts';
import { testDesign } from '../../support/design.ts';
import { jsonText } from '../../support/json-text.ts';
import { wordsIn } from '../../support/read-html.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();
const PERIODS = [
  { month: '2020-08', edition: 'monat' },
  { month: '2020-12', edition: 'jahr' },
] as const;
const SCOPES: readonly Provider[] = ['BA', 'Kommune'];
const CASES = PERIODS.flatMap((period) => SCOPES.map((scope) => ({ ...period, scope })));

function draftOf(period: (typeof PERIODS)[number]): Draft {
  const request = { ...period, month: month(period.month), agreementFile: 'vereinbarungen/msh-2020.yaml' };
  const draft = read(request, sample.data);
  if (!draft.ok) throw new Error('the sample cannot be read');
  return draft.value;
}

/** Everything by which one would know that the other side is spoken of. */
function tracesOf(owner: Provider, draft: Draft): readonly string[] {
  const { agreement } = draft;
  const goals = agreement.indicators.filter((each) => each.owner === owner);
  const ids = new Set(goals.map(({ id }) => id));
  const parties = { BA: 'agentur', Kommune: 'landkreis' } as const;
  const metrics = agreement.metrics.filter(
    ({ source }) => (source === 'landkreis') === (owner === 'Kommune'),
  );
  const sources = agreement.sources.filter(({ id }) => (id === 'landkreis') === (owner === 'Kommune'));
  return [
    ...goals.flatMap(({ measure, wording }) => [measure, firstWords(wording)]),
    ...agreement.sections.filter((each) => each.owner === owner).map(({ title }) => title),
    ...metrics.flatMap(({ id, label }) => [id, label]),
    ...sources.map(({ label }) => label),
    ...draft.deliveries
      .filter(({ source }) => sources.some(({ id }) => id === source))
      .flatMap(({ file, sha256 }) => [file, sha256, sha256.slice(0, 12)]),
    ...draft.comments
      .filter(({ indicator }) => ids.has(indicator))
      .map(({ markdown }) => firstWords(markdown)),
    ...draft.actions.filter(({ indicator }) => ids.has(indicator)).map(({ title }) => title.slice(0, 40)),
    ...draft.head.estimates.filter(({ indicator }) => ids.has(indicator)).map(({ reason }) => reason),
    ...agreement.openPoints.filter(({ indicator }) => ids.has(indicator ?? '')).map(({ open }) => open),
    ...agreement.glossary.filter(({ scope }) => scope === owner).map(({ text }) => text),
    ...agreement.signatories.filter(({ party }) => party === parties[owner]).map(({ name }) => name),
  ].filter((trace) => trace.length > 2);
}

function firstWords(text: string): string {
  return text
    .replace(/[*\s]+/g, ' ')
    .trim()
    .slice(0, 40);
}

/** As a word of its own: `elb` is no trace in „selbst“. */
function speaksOf(trace: string, all: string): boolean {
  return positionOf(trace, all) >= 0;
}

function positionOf(trace: string, all: string): number {
  const words = trace.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return all.search(new RegExp(`(?<![\\p{L}\\p{N}_])${words}(?![\\p{L}\\p{N}_])`, 'u'));
}

function contextOf(trace: string, all: string): string {
  const at = positionOf(trace, all);
  return all.slice(Math.max(0, at - 60), at + 60);
}

/** All bytes of a report that leave the house, as text without differences of blanks. */
async function everything(report: Report): Promise<string> {
  const design = testDesign();
  const { bytes } = await render(report, design);
  const pdf = await readPdf(bytes);
  const texts = [
    jsonText(report),
    wordsIn(report.tree),
    JSON.stringify(report.tree),
    JSON.stringify([...report.charts.values()]),
    JSON.stringify(report.mail),
    [report.title, report.subject, report.author, ...Object.values(report.header)].join(' '),
    ...report.attachments.flatMap((each) => [each.name, each.description, textOf(each.bytes)]),
    textOf(htmlTwin(report, design)),
    pdf.pages.flat().join(' '),
    pdf.metadata,
    JSON.stringify([pdf.trees, pdf.bookmarks, pdf.links]),
    textOf(bytes),
  ];
  return texts.join('\n').replace(/\s+/g, ' ');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe.each(CASES)('the edition of one side: $month $edition $scope', ({ scope, ...period }) => {
  const other = scope === 'BA' ? 'Kommune' : 'BA';
  const draft = draftOf(period);
  const report = variedReport(sample, { ...period, scope });
  let all = '';
  beforeAll(async () => {
    all = await everything(report);
  });

  test('holds nothing of the other side in any byte', () => {
    const traces = tracesOf(other, draft);
    expect(traces.length).toBeGreaterThan(30);
    expect(traces.filter((trace) => speaksOf(trace, all)).map((trace) => contextOf(trace, all))).toEqual([]);
  });

  test('holds what belongs to its own', () => {
    const own = draft.agreement.indicators.filter(({ owner }) => owner === scope);
    expect(own.filter(({ measure }) => !all.includes(measure))).toEqual([]);
    expect(own.map(({ id }) => id)).toEqual(goalsIn(report));
  });

  test('says in its title and its mail what it is', () => {
    expect(report.title).toContain(`Bereich ${scope}`);
    expect(report.mail.subject).toContain(`Bereich ${scope}`);
    expect(report.mail.text).toContain(`Teilausgabe für den Bereich ${scope}`);
    expect(wordsIn(report.tree)).toContain(`Bereich ${scope}`);
  });
});

function goalsIn(report: Report): readonly string[] {
  return (JSON.parse(jsonText(report)) as { readonly ziele: readonly { readonly id: string }[] }).ziele.map(
    ({ id }) => id,
  );
}

describe('the traces', () => {
  test('are found in the whole report, so that looking for them means something', async () => {
    const draft = draftOf(PERIODS[0]);
    const all = await everything(variedReport(sample, { month: '2020-08' }));
    // No edition names the digest of a file with a withheld value.
    const secret = unruled(draft).deliveries.filter(({ holdsWithheld }) => holdsWithheld);
    const unnamed = new Set(secret.flatMap(({ sha256 }) => [sha256, sha256.slice(0, 12)]));
    for (const owner of SCOPES) {
      const traces = tracesOf(owner, draft).filter((trace) => !unnamed.has(trace));
      const missed = traces.filter((trace) => !speaksOf(trace, all));
      expect(missed.length / traces.length).toBeLessThan(0.2);
    }
  });
});

describe('what belongs to no goal', () => {
  const scoped = (draft: Draft) => ({
    ...draft,
    head: { ...draft.head, cause: 'Ursache des ganzen Berichts.' },
  });

  test('stands in the edition of a side only where a mark says so', () => {
    const report = variedReport(sample, { scope: 'Kommune' });
    const words = wordsIn(report.tree);
    expect(words).toContain('Lesart des Ziels „20 BG je Coach“');
    expect(words).not.toContain('Beratungsoffensive');
    expect(words).not.toContain('SARS-CoV-2');
    expect(words).not.toContain('Datenstand Juli 2020.');
  });

  test('has a head of its own', () => {
    expect(wordsIn(variedReport(sample, { scope: 'BA', change: scoped }).tree)).toContain(
      'Ursache des ganzen',
    );
    expect(wordsIn(variedReport(sample, { scope: 'Kommune' }).tree)).toContain(
      'Gruppenangebote unterbrochen',
    );
  });

  test('a side without counted goals says so', () => {
    const words = wordsIn(variedReport(sample, { scope: 'Kommune' }).tree);
    expect(words).toContain('Der Bereich Kommune enthält keine Zielwerte, die gezählt werden.');
  });
});

describe('an agreement without a goal of the wanted side', () => {
  test('is told (DEF-153)', () => {
    const text = new TextDecoder().decode(sample.data.read('vereinbarungen/msh-2020.yaml') ?? undefined);
    const data = { ...sample.data, read: (path: string) => oneSided(path, text) };
    const request = {
      agreementFile: 'vereinbarungen/msh-2020.yaml',
      month: month('2020-08'),
      edition: 'monat',
    } as const;
    const outcome = read({ ...request, scope: 'Kommune' }, data);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('DEF-153');
  });

  function oneSided(path: string, text: string): Uint8Array | null {
    if (!path.endsWith('msh-2020.yaml')) return sample.data.read(path);
    return new TextEncoder().encode(text.replaceAll('verantwortlich: Kommune', 'verantwortlich: BA'));
  }
});

describe('the file names', () => {
  test('tell the editions apart', () => {
    const name = {
      fileName: 'JC-Muster',
      month: month('2020-08'),
      edition: 'monat',
      version: 1,
      draft: false,
    } as const;
    expect(reportFiles({ ...name, scope: 'BA' }).pdf).toBe(
      'berichte/2020-08/2020-08_Managementbericht_JC-Muster_BA_F1.pdf',
    );
    expect(reportFiles(name).pdfName).toBe('2020-08_Managementbericht_JC-Muster_F1.pdf');
  });
});
