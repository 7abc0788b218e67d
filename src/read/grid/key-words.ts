import { Remembered } from '../../domain/remembered.ts';

/**
 * Words above columns of codes, in one list for whoever asks. German: Schlüsselwort.
 *
 * `Kreisschlüssel`, `kreisschluessel` and `Schlüssel-Nr.` are one word: umlauts, case, soft hyphens do not count.
 */
const SURE =
  /(schluessel|kennziffer|\b(ags|ars)\b|\b(jobcenter|jc|kreis|gemeinde|traeger)[-_ ]?(nummer|nr)\b)/u;

/** Names of houses: codes where codes stand below, else names. */
const HOUSE = /^(jobcenter|traeger)$/u;

const ANY = /(nummer|(\b|_)(nr|id)\b|\bcode\b|\bplz\b|kreis_|jobcenter)/u;

/** Heads no longer than this are words; longer ones are sentences. Characters. */
const LONGEST = 40;

/** True for a head that promises codes of regions or Jobcenters, whatever stands below. */
export function namesKeys(head: string): boolean {
  const plain = plainWord(head);
  return plain.length <= LONGEST && SURE.test(plain);
}

/** True for a head below which codes of regions or Jobcenters may stand. Asked of every cell; labels come again in each row. */
export function mayNameKeys(head: string): boolean {
  if (!/\p{L}/u.test(head)) return false;
  return head.length < 200 ? verdicts.of(head, judged) : judged(head);
}

const verdicts = new Remembered<boolean>(2_000);

function judged(head: string): boolean {
  return namesKeys(head) || HOUSE.test(plainWord(head));
}

/** True for a head of codes of any kind: `Nr`, `id`, `PLZ`. */
export function namesCodes(head: string): boolean {
  return mayNameKeys(head) || ANY.test(plainWord(head));
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function plainWord(head: string): string {
  return head
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .trim()
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter);
}
