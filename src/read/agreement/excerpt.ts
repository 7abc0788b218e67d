import type { Agreement, Written } from '../../domain/agreement.ts';
import type { Amendment } from '../../domain/target.ts';
import { yamlText } from './quick-yaml-text.ts';

type Block = { readonly [key: string]: Written };

/** Keys that are for the programme, its mails and its approvals; no reader of a report needs them. */
const PRIVATE: ReadonlySet<string> = new Set([
  'e-mail',
  'telefon',
  'anrede',
  'freigabe',
  'stellungnahmen',
  'versand',
  'zuletzt-bestaetigt',
]);

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
  const told = { ...Object.fromEntries(kept), ...amendmentsOf(written, agreement) };
  return yamlText(withoutPrivateKeys(told));
}

/** The amendments as the agreement holds them: an edition of one side may know a part of one. */
function amendmentsOf(
  { nachtraege = [] }: { readonly [key: string]: Written },
  { amendments = [] }: Agreement,
): { readonly nachtraege?: readonly Written[] } {
  if (!isList(nachtraege) || nachtraege.length === 0) return {};
  const told = amendments.flatMap((amendment) => {
    const entry = nachtraege.find((each) => textAt('id', each) === amendment.id);
    return entry === undefined ? [] : [amendmentEntry(entry, amendment)];
  });
  return told.length === 0 ? { nachtraege: [] } : { nachtraege: told };
}

function amendmentEntry(entry: Written, { title, wording, goals, signatures }: Amendment): Written {
  if (typeof entry === 'string' || isList(entry)) return entry;
  const kept = (key: string, id: string, ids: readonly string[]) => {
    const list = entry[key];
    return list && isList(list) ? { [key]: list.filter((each) => ids.includes(textAt(id, each))) } : {};
  };
  const { wortlaut = '', ...rest } = entry;
  return {
    ...rest,
    ...kept(
      'unterschriften',
      'stelle',
      signatures.map(({ party }) => party),
    ),
    ...(wording === '' ? { titel: title } : { wortlaut }),
    ...kept(
      'ziele',
      'ziel',
      goals.map(({ indicator }) => indicator),
    ),
  };
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
  if (typeof value === 'string')
    return value.includes('@') ? value.replaceAll(MAIL_ADDRESS, '[E-Mail-Adresse]') : value;
  return isList(value) ? value.map(withoutPrivate) : withoutPrivateKeys(value);
}

function withoutPrivateKeys(value: Block): Block {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PRIVATE.has(key))
      .map(([key, inner]) => [key, withoutPrivate(inner)]),
  );
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}
