import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement, Metric, ScopeMark, Source } from '../../domain/agreement.ts';
import type { Signatory } from '../../domain/parties.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readWith } from '../yaml/read-with.ts';
import { checkMailing, toMailing } from './mailing.ts';
import { checkReferences } from './references.ts';
import { type AgreementYaml, agreementSchema } from './schema.ts';
import { toAmendments } from './to-amendments.ts';
import { releaseOf } from './to-approval.ts';
import { toIndicator } from './to-indicator.ts';
import { withCatalogue } from './with-catalogue.ts';

/** Cases per cell that the statistics service asks for. */
const MINIMUM = 3;

/** The agreement a YAML document holds. Its German keys end here. German: Zielvereinbarung. */
export function toAgreement(document: YamlDocument): Outcome<Agreement> {
  const filled = withCatalogue(document);
  if (!filled.ok) return filled;
  const read = readWith(agreementSchema, filled.value);
  if (!read.ok) return read;
  const yaml = read.value;
  const goals = yaml.ziele.map((goal, index) => toIndicator(goal, index, yaml, document));
  const { amendments, diagnostics: ofAmendments } = toAmendments(
    yaml,
    document,
    goals.map(({ indicator }) => indicator),
  );
  const diagnostics: readonly Diagnostic[] = [
    ...checkReferences(yaml, document),
    ...checkMailing(yaml, document),
    ...goals.flatMap((goal) => goal.diagnostics),
    ...ofAmendments,
  ];
  const agreement: Agreement = {
    ...headOf(yaml),
    ...peopleOf(yaml),
    ...releaseOf(yaml.freigabe, yaml.stellungnahmen),
    ...textsOf(yaml),
    indicators: goals.map(({ indicator }) => indicator),
    ...(amendments.length > 0 && { amendments }),
    metrics: metricsOf(yaml, document),
    sources: sourcesOf(yaml, document),
    written: document.value,
    place: document.place(['vereinbarung']),
  };
  return conclude(agreement, inOrder(diagnostics));
}

/** Absent where nothing is said. */
function scopeMark(scope: ScopeMark | undefined): { readonly scope?: ScopeMark } {
  return scope === undefined ? {} : { scope };
}

function headOf(yaml: AgreementYaml) {
  return {
    id: yaml.vereinbarung,
    title: yaml.titel,
    year: yaml.jahr,
    sampleNotice: yaml.musterhinweis ?? null,
    jobcenter: jobcenterOf(yaml.jobcenter),
    folder: yaml.ordner ?? '',
  };
}

function jobcenterOf({ name, dateiname, nummer }: AgreementYaml['jobcenter']): Agreement['jobcenter'] {
  const numbers = typeof nummer === 'string' ? [nummer] : nummer;
  return { name, fileName: dateiname, ...(numbers && { numbers }) };
}

function peopleOf(yaml: AgreementYaml) {
  const { ansprechpartner } = yaml;
  return {
    contact: { name: ansprechpartner.name, email: ansprechpartner['e-mail'], phone: ansprechpartner.telefon },
    mailing: toMailing(yaml),
    parties: yaml.partner.map(({ stelle, name, kurzname, genitiv, anschrift }) => ({
      id: stelle,
      name,
      shortName: kurzname,
      genitive: genitiv,
      ...(anschrift !== undefined && { address: anschrift }),
    })),
    signatories: yaml.unterzeichnende.map(toSignatory),
    minimumCount: yaml.geheimhaltung?.mindestzahl ?? MINIMUM,
    signedMonthly: yaml['unterschriftsfelder-im-monatsbericht'],
  };
}

function toSignatory(entry: AgreementYaml['unterzeichnende'][number]): Signatory {
  const { ort, datum, hinweis } = entry.unterschrift;
  return {
    party: entry.stelle,
    name: entry.name,
    role: entry.funktion,
    body: entry.einrichtung,
    salutation: entry.anrede,
    email: entry['e-mail'],
    ...(entry['zuletzt-bestaetigt'] !== undefined && { confirmedOn: entry['zuletzt-bestaetigt'] }),
    signed: { place: ort, day: datum, ...(hinweis !== undefined && { note: hinweis }) },
  };
}

function textsOf(yaml: AgreementYaml) {
  return {
    preamble: yaml.praeambel,
    clauses: yaml.klauseln.map(({ id, titel, wortlaut, bereich }) => ({
      id,
      title: titel,
      wording: wortlaut,
      ...scopeMark(bereich),
    })),
    sections: yaml.abschnitte.map(({ id, titel, verantwortlich, wortlaut }) => ({
      id,
      title: titel,
      owner: verantwortlich,
      ...(wortlaut !== undefined && { wording: wortlaut }),
    })),
    openPoints: yaml['offene-punkte'].map(({ id, ziel, offen, verwendet, kennzeichnung, bereich }) => ({
      id,
      indicator: ziel ?? null,
      open: offen,
      used: verwendet,
      mark: kennzeichnung,
      ...scopeMark(bereich),
    })),
    glossary: yaml.glossar.map(({ begriff, text, bereich }) => ({
      term: begriff,
      text,
      ...scopeMark(bereich),
    })),
  };
}

function metricsOf(yaml: AgreementYaml, document: YamlDocument): readonly Metric[] {
  const plans = planMetrics(yaml);
  return yaml.messgroessen.map(({ id, name, einheit, quelle, nachkommastellen }, index) => ({
    id,
    label: name,
    unit: einheit,
    source: quelle,
    ...(plans.has(id) && { planned: true }),
    ...(nachkommastellen !== undefined && { places: nachkommastellen }),
    place: document.place(['messgroessen', index, 'id']),
  }));
}

/** Metrics that a plan of a goal or of an amendment names. */
function planMetrics({ ziele, nachtraege }: AgreementYaml): ReadonlySet<string> {
  const plans = [...ziele, ...nachtraege.flatMap((each) => each.ziele)].map(({ sollverlauf }) => sollverlauf);
  return new Set(plans.flatMap((plan) => (typeof plan === 'object' ? (plan.messgroesse ?? []) : [])));
}

function sourcesOf(yaml: AgreementYaml, document: YamlDocument): readonly Source[] {
  return yaml.quellen.map(({ id, name, datei, profil, amtlich }, index) => ({
    id,
    label: name,
    file: datei,
    profile: profil,
    official: amtlich,
    place: document.place(['quellen', index, 'id']),
  }));
}

/** From the top of the file to its end. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const line = ({ place }: Diagnostic) => place?.line ?? 0;
  return diagnostics.toSorted((a, b) => line(a) - line(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
}
