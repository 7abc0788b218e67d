import { type Month, month, monthText } from '../domain/month.ts';
import type { Json } from './canonical-json.ts';

/** English in the code, German in the file: administrators read `journal.jsonl` without us. */
const GERMAN_KEYS: Readonly<Record<string, string>> = {
  kind: 'art',
  reportId: 'kennung',
  predecessorId: 'vorgaenger',
  inputsHash: 'eingaben',
  agreement: 'vereinbarung',
  month: 'monat',
  edition: 'ausgabe',
  scope: 'bereich',
  version: 'fassung',
  day: 'stichtag',
  draft: 'entwurf',
  forOwnEyes: 'nur-zum-ansehen',
  pdfSha256: 'pdf',
  objects: 'objekte',
  role: 'rolle',
  name: 'name',
  sha256: 'sha256',
  size: 'bytes',
  by: 'durch',
  reason: 'grund',
  sample: 'muster',
  recipient: 'empfaenger',
  messageId: 'nachricht',
  number: 'versuch',
  transport: 'weg',
  state: 'stand',
  answer: 'antwort',
  bytes: 'verworfen',
  previousSha256: 'vorfassung',
  signedSha256: 'unterschrieben',
  field: 'feld',
  signer: 'unterzeichnet',
  certificateSha256: 'zertifikat',
  timeStamp: 'zeitstempel',
  agreementFile: 'vereinbarungsdatei',
  returnBy: 'rueckgabe',
  author: 'verfasst',
  account: 'konto',
  deputyFor: 'vertretung',
  correction: 'korrektur',
  decision: 'entscheidung',
  about: 'anlass',
  messages: 'nachrichten',
  to: 'an',
  code: 'code',
};

const GERMAN_KINDS: Readonly<Record<string, string>> = {
  filed: 'bericht',
  approved: 'freigabe',
  withdrawn: 'ruecknahme',
  signed: 'unterschrift',
  attempt: 'versuch',
  'final-dot': 'schlusspunkt',
  receipt: 'zustellung',
  decided: 'entscheidung',
  notice: 'fehlermeldung',
  probe: 'probe',
  stopped: 'halt',
  repaired: 'reparatur',
};

const ENGLISH_KEYS = turned(GERMAN_KEYS);
const ENGLISH_KINDS = turned(GERMAN_KINDS);

/** False for an event that a later programme version wrote. */
export function isKnownKind(kind: string): boolean {
  return kind in GERMAN_KINDS;
}

/** An event as it stands in the file. */
export function toGerman(value: unknown): Json {
  return translated(value as Json, GERMAN_KEYS, (key, member) => {
    if (key === 'kind') return GERMAN_KINDS[String(member)] ?? member;
    return key === 'month' ? monthText(member as Month) : member;
  });
}

/** An event as the code knows it. Words of later programme versions pass through unchanged. */
export function toEnglish(value: Json): unknown {
  return translated(value, ENGLISH_KEYS, (key, member) => {
    if (key === 'art') return ENGLISH_KINDS[String(member)] ?? member;
    return key === 'monat' ? month(String(member)) : member;
  });
}

function translated(
  value: Json,
  keys: Readonly<Record<string, string>>,
  member: (key: string, value: Json) => Json,
): Json {
  if (Array.isArray(value)) return value.map((item: Json) => translated(item, keys, member));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      keys[key] ?? key,
      translated(member(key, inner), keys, member),
    ]),
  );
}

function turned(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([from, to]) => [to, from]));
}
