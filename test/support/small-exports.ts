import type { Metric, Source } from '../../src/domain/agreement.ts';
import type { Profile } from '../../src/read/csv/profile.ts';
import { dataFile, metricOf, profileNamed, sourceNamed } from './exports.ts';

/** A file small enough to be thrown a million times, and what it is read with. */
export interface SmallExport {
  readonly bytes: Buffer;
  readonly profile: Profile;
  readonly source: Source;
  readonly metrics: readonly Metric[];
}

/** The sample's three kinds of file: everything around their tables, and a few rows and columns of each. */
export const smallExports: readonly SmallExport[] = [
  {
    ...readWith('lang', 'lza', ['uebertritte_lza', 'abgaenge_lza_sgh']),
    bytes: shortened('exporte/2020-12/lza_15087_2020-12.csv', 'utf8', (lines) => {
      const rows = lines.filter((line) => /2020-0[6-8];(Übertritte|.*Sangerhausen)/u.test(line));
      return [...lines.slice(0, 2), ...rows];
    }),
  },
  {
    ...readWith('ba-breit', 'ba-sgb2', ['integrationen', 'elb']),
    bytes: shortened('exporte/2020-12/sgb2_eckwerte_15087_2020-12.csv', 'latin1', (lines) =>
      lines.map((line) => (line.split(';').length > 20 ? columns(line, 0, 17, 24) : line)),
    ),
  },
  {
    ...readWith('landkreis-excel', 'landkreis', ['coaches', 'bg_aufgenommen', 'ae_eil_tn', 'ae_eil_neu']),
    bytes: shortened('exporte/2020-12/landkreis_programme_2020-12.csv', 'utf8', (lines) => {
      const tail = lines.findIndex((line) => line.startsWith('Berichtigter'));
      const kept = lines.filter((_, index) => index < 8 || (index > 22 && index < 26) || index >= tail - 1);
      return kept.map((line) => columns(line, 0, 0, 6));
    }),
  },
];

function readWith(profile: string, source: string, metrics: readonly string[]) {
  return {
    profile: profileNamed(profile),
    source: sourceNamed(source, profile),
    metrics: metrics.map((id) => metricOf(id, source)),
  };
}

function shortened(
  path: string,
  encoding: 'utf8' | 'latin1',
  choose: (lines: readonly string[]) => readonly string[],
): Buffer {
  const text = Buffer.from(dataFile(path).bytes).toString(encoding);
  return Buffer.from(choose(text.split('\n')).join('\n'), encoding);
}

/** The first cell and those from `from` until `until`. */
function columns(line: string, first: number, from: number, until: number): string {
  const cells = line.split(';');
  return [cells[first], ...cells.slice(from + 1, until + 1)].join(';');
}
