import { z } from 'zod';
import { nameFault } from '../domain/file-name.ts';
import { isPlainName } from '../domain/mail-address.ts';
import type { Unit } from '../domain/unit.ts';
import * as kinds from '../kinds/terms.ts';

// Terms of definitions and texts. `meta` tells editors what the reader checks (docs/schema/).

/** `2020-08`. German: Monat. */
export const monthTerm = kinds.monthTerm.meta({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' });

/** `2020-08-27`. German: Tag. */
export const dayTerm = kinds.dayTerm.meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });

/** Key of a metric: `abgaenge_lza`. German: Messgröße. */
export const metricTerm = kinds.metricTerm.meta({ pattern: '^[a-z0-9_]+$' });

/** `ja` or `nein`. */
export const yesNoTerm = kinds.yesNoTerm.meta({ enum: ['ja', 'nein'] });

/** Decimal places, numbers of a list: a whole number from 0. German: Anzahl. */
export const countTerm = kinds.countTerm;

const { wordTerm } = kinds;

/** A text that keeps its words and paragraphs; blanks around it are dropped. German: Text. */
export const textTerm = wordTerm;

/** `msh-2020`, `I.1`, `ba-sgb2`: letters, digits, point and dash, fit for file names. German: Kennung. */
export const idTerm = wordTerm.refine((text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text), {
  message: 'Eine Kennung besteht aus höchstens 60 ASCII-Buchstaben, Ziffern, Punkten und Strichen.',
});

/** Part of a file name: `JC-Mansfeld-Suedharz`. German: Dateiname. */
export const fileNameTerm = wordTerm.refine(
  (text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/.test(text) && nameFault(text) === null,
  {
    message:
      'Ein Namensteil für Dateien besteht aus höchstens 60 ASCII-Buchstaben, Ziffern und Strichen (ü wird ue) und ist kein Gerätename wie CON.',
  },
);

/** A four-digit year. German: Jahr. */
export const yearTerm = wordTerm
  .refine((text) => /^(19|20|21)\d\d$/.test(text), { message: 'Ein Jahr hat die Form 2020.' })
  .transform(Number);

/** `%` or `Prozent`, `€` or `Euro`, otherwise the noun that is counted. German: Einheit. */
export const unitTerm = wordTerm.transform(unitOf);

/** `Fälle` counts cases; see `unitTerm`. */
export function unitOf(text: string): Unit {
  if (text === '%' || text === 'Prozent') return { kind: 'ratio' };
  if (text === '€' || text === 'Euro' || text === 'EUR') return { kind: 'euro' };
  return { kind: 'count', noun: text };
}

/** The unit as people write it behind a number. */
export function unitSign(unit: Unit): string {
  if (unit.kind === 'ratio') return '%';
  return unit.kind === 'euro' ? '€' : unit.noun;
}

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_{}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{}~-]+)*$/;
const HOST = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * Exactly one plain address. No display name, comment, quoted part or list, so that nothing can be slipped
 * into a mail's head; no `xn--` host, behind which a look-alike name could hide. German: E-Mail-Adresse.
 */
export const emailTerm = wordTerm.refine(isAddress, {
  message:
    'Erwartet wird genau eine E-Mail-Adresse in ASCII-Zeichen, ohne Namen und Klammern: name@example.org.',
});

/** A person's name, office or salutation: it stands in the head of mails. German: Name. */
export const personTerm = wordTerm.refine(isPlainName, {
  message:
    'Hier stehen keine Zeilenumbrüche, spitzen Klammern oder Steuerzeichen: Der Text kommt in den Kopf der E-Mails.',
});

function isAddress(text: string): boolean {
  const [local = '', host = '', ...more] = text.split('@');
  if (more.length > 0 || local.length > 64 || text.length > 254) return false;
  return LOCAL.test(local) && HOST.test(host) && !/(^|\.)xn--/i.test(host);
}

/** `example.org`: a whole host, no pattern. German: Host. */
export const hostTerm = wordTerm.refine((text) => isAddress(`a@${text}`), {
  message: 'Erwartet wird ein ganzer Hostname in ASCII-Zeichen, ohne Stern und ohne „@“: example.org.',
});

/** `offen` where the source cannot be read. German: Ort. */
export const placeTerm = wordTerm.transform((text) => (text === 'offen' ? null : text));

export const partyTerm = z.enum(['agentur', 'landkreis', 'jobcenter']);
export const providerTerm = z.enum(['BA', 'Kommune']);

/** In which editions something stands that is about no single goal. German: Bereich. */
export const scopeTerm = z
  .enum(['BA', 'Kommune', 'alle'])
  .optional()
  .describe('In welchen Teilausgaben es steht: BA, Kommune oder alle; ohne Angabe nur in der Gesamtausgabe');
