import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root } from 'hast';
import type { Report } from '../../src/domain/report.ts';
import { render } from '../../src/render/render.ts';
import { testDesign } from '../support/design.ts';
import { everydayReport, everyElement, longReport } from '../support/long-report.ts';
import { copyOfData, ROOT } from '../support/programme.ts';
import type { Sample } from './pdf-checks.ts';
import { output } from './programs.ts';
import { type SignedSpecimen, signedVersions, signingParty } from './signed-specimens.ts';

/** A PDF that the gate looks at. German: Prüfling. */
export interface Specimen {
  readonly name: string;
  readonly pdf: string;
}

export interface DrawnSpecimen extends Specimen {
  readonly pages: number;
  /** What was drawn. */
  readonly tree: Root;
}

export interface Specimens {
  /** The three sample reports, made by the built command; each has golden files. */
  readonly samples: readonly Sample[];
  /** A draft, and the monthly report with fields for signatures, made by the built command. */
  readonly others: readonly Specimen[];
  readonly long: DrawnSpecimen;
  readonly everyday: DrawnSpecimen;
  /** What the negative controls break. */
  readonly everyElement: DrawnSpecimen;
  /** Monthly, year-end and long report, signed once and three times. */
  readonly signed: readonly SignedSpecimen[];
  /** Certificate of the authority that all signers have in common (PEM). */
  readonly root: string;
}

/** Makes every specimen in `folder`; throws when one cannot be made. */
export async function specimens(folder: string): Promise<Specimens> {
  const samples = sampleReports(join(folder, 'muster'));
  const yearEnd = samples.find(({ name }) => name.includes('Jahresbericht'));
  if (yearEnd === undefined) throw new Error('unter den Mustern ist kein Jahresbericht');
  const monthly = monthlyWithFields(folder);
  const long = await drawn('Belastungsbericht', longReport(), folder);
  const party = await signingParty(folder);
  const signable = [monthly, { ...yearEnd, name: 'Jahresbericht' }, long];
  const signed: SignedSpecimen[] = [];
  for (const specimen of signable) signed.push(...(await signedVersions(specimen, party)));
  return {
    samples,
    others: [draft(folder), monthly],
    long,
    everyday: await drawn('Alltagsbericht', everydayReport(), folder),
    everyElement: await drawn('Bericht mit jedem Element', everyElement(), folder),
    signed,
    root: party.root,
  };
}

function sampleReports(into: string): readonly Sample[] {
  zielbericht('monatslauf', '--muster', '--ausgabe', into);
  const pdfs = pdfsBelow(join(into, 'berichte'));
  if (pdfs.length !== 3)
    throw new Error(`drei Musterberichte erwartet, gefunden: ${pdfs.join(', ') || 'keiner'}`);
  return pdfs.map((pdf) => {
    const name = basename(pdf, '.pdf');
    return { name, pdf, golden: join(ROOT, 'test/golden/struct-text', `${name}.txt`) };
  });
}

function draft(folder: string): Specimen {
  const into = join(folder, 'entwurf');
  zielbericht('erstellen', '--monat', '2020-08', '--entwurf', '--rueckgabe', '2020-09-25', '--ausgabe', into);
  return { name: 'Entwurf', pdf: onlyPdf(join(into, 'entwuerfe')) };
}

function monthlyWithFields(folder: string): Specimen {
  const [into, own] = [join(folder, 'monat'), join(folder, 'daten')];
  mkdirSync(own);
  const data = copyOfData(own);
  appendFileSync(join(data, 'vereinbarungen/msh-2020.yaml'), '\nunterschriftsfelder-im-monatsbericht: ja\n');
  zielbericht('erstellen', '--monat', '2020-08', '--daten', data, '--ausgabe', into);
  return { name: 'Monatsbericht mit Unterschriftsfeldern', pdf: onlyPdf(join(into, 'berichte')) };
}

async function drawn(name: string, report: Report, folder: string): Promise<DrawnSpecimen> {
  const { bytes, pages } = await render(report, testDesign());
  const pdf = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  writeFileSync(pdf, bytes);
  return { name, pdf, pages, tree: report.tree };
}

function zielbericht(...words: readonly string[]): void {
  output(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words]);
}

function onlyPdf(folder: string): string {
  const [pdf, ...more] = pdfsBelow(folder);
  if (pdf === undefined || more.length > 0) throw new Error(`ein PDF erwartet in ${folder}`);
  return pdf;
}

/** Every PDF below a folder, sorted; none when there is no such folder. */
export function pdfsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pdf'))
    .toSorted()
    .map((path) => join(folder, path));
}
