import { stringify } from 'yaml';
import type { Agreement, Written } from '../../domain/agreement.ts';

/** Keys that are for the programme and its mails; no reader of a report needs them. */
const PRIVATE: ReadonlySet<string> = new Set(['e-mail', 'telefon', 'anrede']);

const MAIL_ADDRESS = /[^\s@<>"'„“(),;]+@[^\s@<>"'„“(),;]+\.[^\s@<>"'„“(),;]+/g;

/**
 * The agreement as it travels inside a report: its own words under its own keys, in YAML. German: Auszug.
 *
 * Takes   an agreement, whole or of one side; what is not in it is not in the excerpt.
 * Gives   neither comments of the file nor addresses, telephone numbers or salutations.
 */
export function agreementExcerpt(agreement: Agreement): string {
  const lists = entriesIn(agreement);
  const { written } = agreement;
  if (typeof written === 'string' || isList(written)) return '';
  const kept = Object.entries(written).map(([key, value]) => {
    const known = lists.get(key);
    return [key, known && isList(value) ? value.filter((entry) => known(entry)) : value] as const;
  });
  return stringify(withoutPrivate(Object.fromEntries(kept)), { schema: 'failsafe', lineWidth: 110 });
}

/** For each list of the file, which of its entries the agreement still holds. */
function entriesIn(agreement: Agreement): ReadonlyMap<string, (entry: Written) => boolean> {
  const by = (key: string, ids: readonly string[]) => (entry: Written) => ids.includes(textAt(key, entry));
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return new Map([
    ['partner', by('stelle', idsOf(agreement.parties))],
    [
      'unterzeichnende',
      by(
        'stelle',
        agreement.signatories.map(({ party }) => party),
      ),
    ],
    ['klauseln', by('id', idsOf(agreement.clauses))],
    ['abschnitte', by('id', idsOf(agreement.sections))],
    ['ziele', by('id', idsOf(agreement.indicators))],
    ['messgroessen', by('id', idsOf(agreement.metrics))],
    ['quellen', by('id', idsOf(agreement.sources))],
    ['offene-punkte', by('id', idsOf(agreement.openPoints))],
    [
      'glossar',
      by(
        'begriff',
        agreement.glossary.map(({ term }) => term),
      ),
    ],
  ]);
}

function textAt(key: string, entry: Written): string {
  if (typeof entry === 'string' || isList(entry)) return '';
  const value = entry[key];
  return typeof value === 'string' ? value.trim() : '';
}

function withoutPrivate(value: Written): Written {
  if (typeof value === 'string') return value.replaceAll(MAIL_ADDRESS, '[E-Mail-Adresse]');
  if (isList(value)) return value.map(withoutPrivate);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PRIVATE.has(key))
      .map(([key, inner]) => [key, withoutPrivate(inner)]),
  );
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
