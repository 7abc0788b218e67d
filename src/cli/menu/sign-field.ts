import { severalToSign } from '../../diagnostic/catalogue/signing-usage.ts';
import { parseMonth } from '../../domain/month.ts';
import type { Answer } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { askPeriod, options } from './ask-period.ts';
import type { Clerk } from './clerk.ts';

/** A field as `unterschreiben --json` gives it. */
interface ShownField {
  readonly feld: string;
  readonly bezeichnung: string;
  readonly leer: boolean;
}

const NOTHING = 'Es wurde nichts unterschrieben.\n';

/** Report, field, key, certificate, in this order; the password is asked for by the command itself, and not shown. */
export async function sign(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'der mit leeren Feldern');
  if (period === null) return;
  const shown = await showFields(clerk, options(period));
  if (shown === null || shown.exit !== EXIT.done || shown.data['offen'] === 0) return;
  const field = await askField(clerk, emptyFields(shown));
  if (field === null) return clerk.say(NOTHING);
  const tools = await askTools(clerk);
  if (tools === null) return clerk.say(NOTHING);
  const report = String(shown.data['kennung']);
  const { documents } = await clerk.perform(['unterschreiben', report, '--feld', field, ...tools]);
  for (const { path } of documents) await clerk.open(path);
}

/** Where several reports wait, asks which one, as often as it takes; null when the person gives up. */
async function showFields(clerk: Clerk, words: readonly string[]): Promise<Answer | null> {
  const shown = await clerk.perform(['unterschreiben', ...words]);
  if (!shown.diagnostics.some(({ code }) => code === severalToSign.code)) return shown;
  const text = await clerk.ask('Welcher? (Kennung aus der Liste, JJJJ-MM oder JJJJ; leer = zurück): ');
  return text ? showFields(clerk, reportWords(text)) : null;
}

function reportWords(text: string): readonly string[] {
  if (/^\d{4}$/.test(text)) return ['--jahr', text];
  return parseMonth(text) === null ? [text] : ['--monat', text];
}

function emptyFields({ data }: Answer): readonly ShownField[] {
  const fields = (data['felder'] ?? []) as readonly ShownField[];
  return fields.filter(({ leer }) => leer);
}

/** The name of the field whose number, or name, is typed; null for none. */
async function askField(clerk: Clerk, fields: readonly ShownField[]): Promise<string | null> {
  const rows = fields.map(({ feld, bezeichnung }, index) => `  ${index + 1}  ${bezeichnung || feld}\n`);
  clerk.say(`\nLeere Felder\n${rows.join('')}`);
  for (;;) {
    const text = await clerk.ask('Welches Feld? (Nummer; leer = nicht unterschreiben): ');
    if (!text) return null;
    const found = fields.find(({ feld }, index) => text === String(index + 1) || text === feld);
    if (found) return found.feld;
    clerk.say(`„${text}“ steht nicht zur Wahl. Bitte eine Ziffer von 1 bis ${fields.length}.\n`);
  }
}

/** The options that name key and certificate; null where no key is named. */
async function askTools(clerk: Clerk): Promise<readonly string[] | null> {
  const key = pathIn(await clerk.ask('Schlüsseldatei (.p12, .pfx oder .pem): '));
  if (key === '') return null;
  const holdsBoth = /\.(p12|pfx)$/i.test(key);
  const certificate = holdsBoth ? '' : pathIn(await clerk.ask('Zertifikat (leer = in derselben Datei): '));
  return ['--schluessel', key, ...(certificate === '' ? [] : ['--zertifikat', certificate])];
}

/** A path as typed, or as a window drops it: in quotation marks. */
function pathIn(text: string | null): string {
  return (text ?? '').replace(/^"(.*)"$/, '$1');
}
