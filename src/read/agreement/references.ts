import {
  addressTwice,
  doubleId,
  partyMissing,
  unknownReference,
} from '../../diagnostic/catalogue/definition-content.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Formula } from '../../domain/formula.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { suggestion } from '../near-miss.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import type { Plain } from '../yaml/plain.ts';
import type { AgreementYaml } from './schema.ts';

/** Every id stands once, and what refers to an id finds it. German: Verweise. */
export function checkReferences(yaml: AgreementYaml, document: YamlDocument): readonly Diagnostic[] {
  const refer = referee(document);
  const ids = idsOf(yaml);
  const metricAt = (metric: MetricId, path: Path) => refer('Die Messgröße', metric, ids.metrics, path);
  return [
    ...doubles(document, 'Das Ziel', 'ziele', ids.goals),
    ...doubles(document, 'Den Abschnitt', 'abschnitte', ids.sections),
    ...doubles(document, 'Die Messgröße', 'messgroessen', ids.metrics),
    ...doubles(document, 'Die Quelle', 'quellen', ids.sources),
    ...doubles(document, 'Die Klausel', 'klauseln', ids.clauses),
    ...doubles(document, 'Den offenen Punkt', 'offene-punkte', ids.openPoints),
    ...doubles(
      document,
      'Den Nachtrag',
      'nachtraege',
      yaml.nachtraege.map(({ id }) => id),
    ),
    ...doubles(document, 'Die Stelle', 'partner', ids.parties, 'stelle'),
    ...yaml.ziele.flatMap(({ abschnitt }, i) =>
      refer('Der Abschnitt', abschnitt, ids.sections, ['ziele', i, 'abschnitt']),
    ),
    ...yaml.messgroessen.flatMap(({ quelle }, i) =>
      refer('Die Quelle', quelle, ids.sources, ['messgroessen', i, 'quelle']),
    ),
    ...yaml['offene-punkte'].flatMap(({ ziel }, i) =>
      ziel === undefined ? [] : refer('Das Ziel', ziel, ids.goals, ['offene-punkte', i, 'ziel']),
    ),
    ...yaml.unterzeichnende.flatMap(({ stelle }, i) =>
      refer('Der Partner', stelle, ids.parties, ['unterzeichnende', i, 'stelle']),
    ),
    ...(yaml.stellungnahmen ?? []).flatMap(({ stelle }, i) =>
      refer('Der Partner', stelle, ids.parties, ['stellungnahmen', i, 'stelle']),
    ),
    ...unsigned(yaml, document),
    ...sharedAddresses('unterzeichnende', yaml.unterzeichnende, document),
    ...sharedAddresses('stellungnahmen', yaml.stellungnahmen ?? [], document),
    ...yaml.ziele.flatMap((goal, i) => [
      ...(goal.standorttabelle ?? []).flatMap(({ messgroesse }, j) =>
        metricAt(messgroesse, ['ziele', i, 'standorttabelle', j, 'messgroesse']),
      ),
      ...goal.daneben.flatMap(({ messgroesse }, j) =>
        metricAt(messgroesse, ['ziele', i, 'daneben', j, 'messgroesse']),
      ),
    ]),
  ];
}

/** Metrics of a formula that the agreement does not declare, each at the place that names it. */
export function checkFormula(
  formula: Formula,
  yaml: AgreementYaml,
  document: YamlDocument,
  path: Path,
): readonly Diagnostic[] {
  const needed = formula.needs(monthsOfYear(yaml.jahr)).map(({ metric }) => metric);
  const delivered = (formula.reportedPlaces ?? []).map(({ metric }) => metric);
  const { metrics } = idsOf(yaml);
  const refer = referee(document);
  return [...new Set([...needed, ...delivered])].flatMap((metric) =>
    refer('Die Messgröße', metric, metrics, pathOf(metric, document, path)),
  );
}

function idsOf(yaml: AgreementYaml) {
  return {
    goals: yaml.ziele.map(({ id }) => id),
    sections: yaml.abschnitte.map(({ id }) => id),
    metrics: yaml.messgroessen.map(({ id }) => id),
    sources: yaml.quellen.map(({ id }) => id),
    clauses: yaml.klauseln.map(({ id }) => id),
    openPoints: yaml['offene-punkte'].map(({ id }) => id),
    parties: yaml.partner.map(({ stelle }) => stelle),
  };
}

function referee(document: YamlDocument) {
  return (what: string, found: string, known: readonly string[], path: Path): readonly Diagnostic[] =>
    known.includes(found)
      ? []
      : [unknownReference(document.place(path), { what, found, known, near: suggestion(found, known) })];
}

function doubles(document: YamlDocument, what: string, list: string, ids: readonly string[], key = 'id') {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [
      doubleId(document.place([list, index, key]), {
        what,
        id,
        line: document.place([list, first, key]).line,
      }),
    ];
  });
}

function unsigned(yaml: AgreementYaml, document: YamlDocument): readonly Diagnostic[] {
  const signed = yaml.unterzeichnende.map(({ stelle }) => stelle);
  return yaml.partner
    .filter(({ stelle }) => !signed.includes(stelle))
    .map(({ stelle }) => partyMissing(document.keyPlace(['unterzeichnende']), { party: stelle }));
}

/** Two of one list cannot share a mailbox: capitals make no difference there. */
function sharedAddresses(
  list: 'unterzeichnende' | 'stellungnahmen',
  people: readonly { readonly 'e-mail': string }[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const placeOf = (index: number) => document.place([list, index, 'e-mail']);
  const addresses = people.map((person) => person['e-mail'].toLowerCase());
  return people.flatMap((person, index) => {
    const first = addresses.indexOf(addresses[index] ?? '');
    if (first === index) return [];
    return [addressTwice(placeOf(index), { address: person['e-mail'], line: placeOf(first).line })];
  });
}

/** The path below `path` at which the text stands; `path` itself when it stands nowhere. */
function pathOf(text: string, document: YamlDocument, path: Path): Path {
  return search(text, document.at(path), path) ?? path;
}

function search(text: string, value: Plain | undefined, path: Path): Path | null {
  if (value === text) return path;
  if (typeof value !== 'object') return null;
  const steps: readonly (readonly [PropertyKey, Plain])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [step, inner] of steps) {
    const found = search(text, inner, [...path, step]);
    if (found) return found;
  }
  return null;
}
