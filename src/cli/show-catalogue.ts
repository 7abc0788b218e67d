import { unknownWord } from '../diagnostic/catalogue/usage.ts';
import { type CatalogueEntry, catalogue, catalogueEntry } from '../kinds/catalogue/index.ts';
import { definitionOf } from '../read/agreement/catalogue-parts.ts';
import { suggestion } from '../read/near-miss.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { table } from './table.ts';

/** The catalogue as a list, or one entry of it with everything it gives a goal. German: Kennzahlenkatalog. */
export function showCatalogue({ given }: Call): Answer {
  const [word] = given.words;
  if (word === undefined) return answer({ text: list(), data: { kennzahlen: catalogue.map(dataOf) } });
  const entry = catalogueEntry(word.toUpperCase());
  if (entry !== undefined) return answer({ text: whole(entry), data: dataOf(entry) });
  const ids = catalogue.map(({ id }) => id);
  const near = suggestion(word, ids);
  return refusal([
    unknownWord(null, { text: word, command: 'kennzahlen', suggestion: near, expected: ids.join(', ') }),
  ]);
}

function list(): string {
  const rows = catalogue.map((entry) => [
    entry.id,
    entry.name,
    metricsText(entry),
    definitionOf(entry).source.replace(' SGB2§48aFKV', ''),
  ]);
  return `${table(['Kennz.', 'Name', 'Messgrößen', 'Fundstelle'], rows)}
Fundstellen in der Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II (SGB2§48aFKV).
Einzelheiten: npx zielbericht kennzahlen K2
`;
}

function whole(entry: CatalogueEntry): string {
  const { text, source, caveat } = definitionOf(entry);
  const terms = Object.entries(entry.calculation).map(([key, value]) => `    ${key}: ${value}\n`);
  return `${entry.id} ${entry.name}

${text}

Fundstelle  ${source}
Vorbehalt   ${caveat}

In der Vereinbarung genügt „kennzahl: ${entry.id}“; es füllt aus:

  kurzname: ${entry.shortName}
  richtung: ${DIRECTIONS[entry.direction]}
  einheit: ${entry.unit}
  genauigkeit: ${entry.precision}
  berechnung:
${terms.join('')}
Jede Angabe des Ziels geht vor, auch einzelne unter „berechnung“.
`;
}

const DIRECTIONS = { 'at-least': 'mindestens', 'at-most': 'höchstens', none: 'ohne' };

/** The metrics a goal needs unless it names its own: `integrationen, elb`. */
export function metricsText({ calculation }: CatalogueEntry): string {
  return ['messgroesse', 'zaehler', 'nenner'].flatMap((key) => calculation[key] ?? []).join(', ');
}

function dataOf(entry: CatalogueEntry) {
  const { id, text, source, caveat } = definitionOf(entry);
  return {
    kennzahl: id,
    name: entry.name,
    kurzname: entry.shortName,
    definition: text,
    quelle: source,
    vorbehalt: caveat,
    einheit: entry.unit,
    genauigkeit: entry.precision,
    richtung: DIRECTIONS[entry.direction],
    berechnung: entry.calculation,
  };
}
