import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Comment, Draft } from '../../../src/domain/draft.ts';
import { day, month, monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Report } from '../../../src/domain/report.ts';
import { amendment, level } from '../../support/agreed.ts';
import { agreementWith } from '../../support/agreement-text.ts';
import { jsonText } from '../../support/json-text.ts';
import { plainText } from '../../support/plain-text.ts';
import { sampleData } from '../../support/sample-data.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();
const july = variedReport(sample, { month: '2020-07' });
const august = variedReport(sample, { since: july });

interface Neuigkeiten {
  readonly gegenueber: object | null;
  readonly neueLieferungen: readonly string[];
  readonly ziele: readonly { readonly id: string; readonly [key: string]: unknown }[];
  readonly werte: readonly { readonly [key: string]: unknown }[];
}

const news = (report: Report) =>
  (JSON.parse(jsonText(report)) as { readonly neuigkeiten: Neuigkeiten }).neuigkeiten;
const plain = ({ tree }: Report) => plainText(tree);

/** The section „Was ist neu“ as its readers see it. */
function section(report: Report): string {
  const after = plain(report).split('Was ist neu\n').at(-1);
  return after?.split(/\nI Geschäftspolitische|\nUnterschriften/)[0] ?? '';
}

/** A draft whose newest value of one month is another one. */
function withValue(metric: string, at: string, to: (newest: Observation) => Observation) {
  return (draft: Draft): Draft => {
    const own = draft.observations.filter((each) => each.metric === metric && monthText(each.month) === at);
    const newest = own.toSorted((one, other) => (one.delivery < other.delivery ? -1 : 1)).at(-1);
    return { ...draft, observations: draft.observations.map((each) => (each === newest ? to(each) : each)) };
  };
}

describe('„Was ist neu“ of August against July', () => {
  test('names the report, the new months and the changed values with their reason', () => {
    const text = section(august);
    expect(text).toContain('Verglichen mit dem Bericht Juli 2020 vom 25.08.2020 (Fassung 1).');
    expect(text).toContain('I.1, I.2, II: Mai 2020 jetzt endgültig; August 2020 vorläufig');
    expect(text).toContain('III.1, III.2, IV.1, IV.2, IV.3, IV.4, IV.5: August 2020');
    expect(text).toContain('I.1, I.2, II: Juni und Juli 2020 fortgeschrieben, weiter vorläufig');
    expect(text).toMatch(/I\.1\s+Integrationen\s+Mai 2020\s+83 v\s+94\s+endgültig, 22\.09\.2020/);
    expect(text).toMatch(/Mai 2020\s+21\s+20\s+berichtigt \(R\), 08\.09\.2020; doppelt gezählter Teilnehmer/);
  });

  test('stands in bericht.json with unrounded values and the deliveries that brought them', () => {
    const { gegenueber, neueLieferungen, werte, ziele } = news(august);
    expect(gegenueber).toEqual({
      monat: '2020-07',
      ausgabe: 'monat',
      fassung: 1,
      berichtsdatum: '2020-08-25',
      kennung: july.reportId,
    });
    expect(neueLieferungen).toHaveLength(3);
    expect(werte[0]).toEqual({
      ziele: ['I.1'],
      messgroesse: 'integrationen',
      name: 'Integrationen',
      monat: '2020-05',
      aenderung: 'endgültig',
      bisher: { wert: '83', datenstand: 'vorläufig', lieferung: '2020-08-20' },
      jetzt: { wert: '94', datenstand: 'endgültig', lieferung: '2020-09-22' },
      grund: null,
    });
    expect(ziele.find(({ id }) => id === 'I.1')?.['neueMonate']).toEqual([
      { monat: '2020-05', datenstand: 'endgültig', bisherVorlaeufig: true },
      { monat: '2020-08', datenstand: 'vorläufig', bisherVorlaeufig: false },
    ]);
  });

  test('names changed targets and ratings with what was printed before', () => {
    const milder = variedReport(sample, {
      since: july,
      change: (draft) => ({
        ...draft,
        agreement: {
          ...draft.agreement,
          indicators: draft.agreement.indicators.map((each) =>
            each.id === 'I.1' ? { ...each, target: decimal('0.152') } : each,
          ),
        },
      }),
    });
    expect(section(milder)).toContain('I.1 Integrationsquote: 18,9 % → 15,2 %');
    expect(section(milder)).toContain('I.1 Integrationsquote: deutlich unter Soll → im Soll (bis Mai 2020)');
    expect(news(milder).ziele.find(({ id }) => id === 'I.1')).toMatchObject({
      vereinbart: { bisher: '18,9\u00a0%', jetzt: '15,2\u00a0%', jetztWert: '0.152' },
      bewertung: { bisher: 'deutlich unter Soll', jetzt: 'im Soll' },
    });
  });

  test('names the amendment that changed a target since then', () => {
    const amended = (signed: string) =>
      variedReport(sample, {
        since: july,
        change: (draft) => ({
          ...draft,
          agreement: {
            ...draft.agreement,
            amendments: [amendment('2020-04', [{ indicator: 'I.1', target: level('0.175') }], { signed })],
          },
        }),
      });
    const report = amended('2020-09-15');
    expect(section(report).replaceAll('\u00a0', ' ')).toContain(
      'I.1 Integrationsquote: 18,9 % → 17,5 % (1. Nachtrag vom 15.09.2020)',
    );
    expect(news(report).ziele.find(({ id }) => id === 'I.1')?.['vereinbart']).toMatchObject({
      nachtrag: { titel: '1. Nachtrag', unterzeichnet: '2020-09-15' },
    });
    const earlier = amended('2020-08-01');
    expect(section(earlier)).not.toContain('1. Nachtrag');
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(jsonText(variedReport(sample, { since: july }))).toBe(jsonText(august));
  });
});

describe('where nothing is new', () => {
  test('one sentence says so', () => {
    const again = variedReport(sample, { month: '2020-07', version: 2, since: july });
    expect(section(again)).toContain(
      'Gegenüber dem Bericht Juli 2020 vom 25.08.2020 (Fassung 1) hat sich nichts geändert.',
    );
    expect(news(again)).toMatchObject({ neueLieferungen: [], ziele: [], werte: [] });
    expect(section(again)).toContain('Seither ist keine neue Lieferung eingegangen.');
  });

  test('or that there is no earlier report', () => {
    expect(section(july).trim()).toBe(
      'Ein früherer freigegebener Bericht zu dieser Zielvereinbarung liegt nicht vor.',
    );
  });
});

test('the first year-end edition is compared with the last monthly report', () => {
  const text = section(variedReport(sample, { month: '2020-12', edition: 'jahr', since: august }));
  expect(text).toContain('Verglichen mit dem Bericht August 2020 vom 28.09.2020 (Fassung 1).');
  expect(text).toContain('I.1, I.2, II: Juni bis August 2020 jetzt endgültig; September bis Dezember 2020');
  expect(text).toContain('IV.4: Juni 2020 und September bis Dezember 2020');
  expect(text).toContain('I.2 Bestand LZB: knapp über der Obergrenze → nicht erreicht');
});

test('a value that is secret now is not told from before either', () => {
  const secret = variedReport(sample, {
    since: july,
    change: withValue('stabil_eilhet_belegt', '2020-05', (newest) => ({
      ...newest,
      value: null,
      status: 'suppressed',
    })),
  });
  expect(section(secret)).toMatch(/Mai 2020\s+–\s+\*\s+gesperrt, 08\.09\.2020/);
  expect(news(secret).werte.find(({ messgroesse }) => messgroesse === 'stabil_eilhet_belegt')).toMatchObject({
    bisher: null,
    jetzt: { wert: null },
  });
});

test('a revision of whole years is one row', () => {
  const revised = variedReport(sample, {
    since: july,
    change: (draft) => ({
      ...draft,
      observations: draft.observations.map((each) =>
        each.metric === 'uebertritte_lza' &&
        each.delivery > '2020-08-31' &&
        each.month < month('2020-07') &&
        each.value
          ? { ...each, value: each.value.plus(decimal(1)) }
          : each,
      ),
    }),
  });
  expect(section(revised)).toMatch(
    /18 Monate: Januar 2019 bis Juni 2020; zuletzt\s+110\s+111\s+berichtigt \(R\)/,
  );
  expect(plain(revised)).toContain('18 Werte, Januar 2019 bis Juni 2020 (siehe „Was ist neu“)');
});

describe('a comment older than its figures', () => {
  const older = (comment: Comment): Comment =>
    comment.indicator === 'I.1' && comment.party === 'jobcenter'
      ? { ...comment, day: day('2020-09-21'), dataStatus: 'April 2020, endgültig' }
      : comment;
  const report = variedReport(sample, {
    since: july,
    change: (draft) => ({ ...draft, comments: draft.comments.map(older) }),
  });

  test('is marked where it is printed and named among the news', () => {
    expect(plain(report)).toContain(
      'Datenstand April 2020, endgültig · abgestimmt · vor der Lieferung vom 22.09.2020 geschrieben',
    );
    expect(section(report)).toContain(
      'I.1: Kommentar des Jobcenters vom 21.09.2020, vor der Lieferung vom 22.09.2020 geschrieben',
    );
    expect(news(report).ziele.find(({ id }) => id === 'I.1')?.['ueberholteKommentare']).toEqual([
      { stelle: 'jobcenter', datum: '2020-09-21', lieferung: '2020-09-22', neueMonate: ['2020-05'] },
    ]);
  });

  test('is none in the sample', () => {
    expect(plain(august)).not.toContain('vor der Lieferung');
  });
});

test('a value that follows the prior year says so where that was revised', () => {
  const relative = ['zielwert: 7.331', 'zielwert:\n      veraenderung: -4,2 %'] as const;
  const files = { 'vereinbarungen/msh-2020.yaml': agreementWith(relative) };
  const { templates } = sample;
  const before = variedReport({ data: sampleData(files), templates }, { month: '2020-07' });
  const revised = variedReport(
    { data: sampleData(files), templates },
    {
      since: before,
      change: withValue('lzb', '2019-12', (newest) => ({ ...newest, value: decimal(9000) })),
    },
  );
  expect(section(revised)).toMatch(
    /I\.2 Bestand LZB: 7\.334 → 7\.\d{3} \(folgt dem Wert 2019, der sich geändert hat\)/,
  );
});

describe('the marks behind values', () => {
  const marked = variedReport(sample, {
    change: (draft) =>
      withValue('abgaenge_lza_sgh', '2020-05', (newest) => ({
        ...newest,
        value: newest.value?.plus(decimal(1)) ?? null,
      }))(withValue('uebertritte_lza', '2020-08', (newest) => ({ ...newest, status: 'estimated' }))(draft)),
  });

  test('are g for an estimate and R for a value that an earlier delivery gave another final figure', () => {
    expect(plain(marked)).toMatch(/im Monat[^\n]*106 g/);
    expect(plain(marked)).toMatch(/Sangerhausen[^\n]*\d R/);
    expect(plain(marked)).toContain('g geschätzt, R revidiert');
  });

  test('leave an estimate unrated: the month before is judged', () => {
    expect(plain(marked)).toMatch(/III\.1 Übertritte LZA\s+bis Juli 2020\t/);
  });

  test('and bericht.json says of each cell whether it was revised', () => {
    expect(jsonText(marked)).toContain('"datenstand": "geschätzt"');
    expect(jsonText(marked)).toContain('"revidiert": true');
  });
});
