import { recipientStale } from '../../diagnostic/catalogue/mail-decision.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { parseDay } from '../../domain/month.ts';
import type { MadeReport } from '../command.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { agreed } from './agreed.ts';
import { askPeriod, options, type Period } from './ask-period.ts';
import type { Clerk } from './clerk.ts';
import { sign } from './sign-field.ts';
import { withdraw } from './withdraw.ts';
import { yearFile } from './year-file.ts';

const CHOICES = `
Managementbericht
  1  Prüfen          liest alle Daten und zeigt, was fehlt
  2  Entwurf         schreibt einen Entwurf, öffnet ihn und versendet ihn zur Stellungnahme
  3  Freigeben       erstellt den Bericht, öffnet ihn und gibt ihn frei
  4  Versenden       zeigt, wer was bekommt, und versendet oder legt in den Postausgang
  5  Unterschreiben  setzt eine elektronische Unterschrift in ein Feld des Berichts
  6  Korrigieren     erstellt eine neue Fassung eines freigegebenen Berichts, mit Grund
  7  Zurücknehmen    nimmt eine Freigabe zurück, solange nichts übergeben ist
  8  Jahresakte      schreibt alles eines Jahres als Akte für die Registratur
  9  Diagnose        prüft Rechner, Ordner und Mailserver-Angaben
  0  Beenden
`;

const ACTIONS: Readonly<Record<string, (clerk: Clerk) => Promise<void>>> = {
  '1': check,
  '2': draft,
  '3': approve,
  '4': send,
  '5': sign,
  '6': correct,
  '7': withdraw,
  '8': yearFile,
  '9': diagnose,
};

/** Asks for a number, does it, asks again; ends with 0 or with the end of the input. German: Menü. */
export async function runMenu(clerk: Clerk): Promise<Exit> {
  for (;;) {
    clerk.say(CHOICES);
    const choice = await clerk.ask('Ihre Wahl (0 bis 9): ');
    if (choice === null || choice === '0') return EXIT.done;
    const action = ACTIONS[choice];
    if (action === undefined) clerk.say(`„${choice}“ steht nicht zur Wahl. Bitte eine Ziffer von 0 bis 9.\n`);
    else await action(clerk);
  }
}

async function check(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'alle');
  if (period === null) return;
  const answer = await clerk.perform(['pruefen', ...options(period)]);
  if (answer.diagnostics.length > 0) await clerk.openMessages(answer);
}

/** What it finds wrong, it opens as a list; the stress test takes a while and is asked for. */
async function diagnose(clerk: Clerk): Promise<void> {
  const trial = await agreed(clerk, 'Auch den Belastungstest ausführen (etwa eine Minute)?');
  const answer = await clerk.perform(['diagnose', ...(trial ? ['--belastungstest'] : [])]);
  if (answer.diagnostics.length > 0) await clerk.openMessages(answer);
}

async function draft(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'der neueste');
  if (period === null) return;
  const day = await askReturnDay(clerk);
  if (day === null) return;
  const returnBy = day === '' ? [] : ['--rueckgabe', day];
  const drafts = await write(clerk, [...making(period), '--entwurf', ...returnBy]);
  if (day === '') return;
  for (const { name, reportId } of drafts) await sendDraft(clerk, name, reportId);
}

/** The very draft that was opened, after a look at who gets it. */
async function sendDraft(clerk: Clerk, name: string, reportId: string): Promise<void> {
  const words = ['versenden', reportId, '--entwurf'];
  const plan = await clerk.perform(words);
  if (plan.exit !== EXIT.done || plan.data['offen'] === 0) return;
  const stale = isStale(plan);
  if (!(await agreed(clerk, `${stale ? IN_OFFICE : ''}${name} jetzt zur Stellungnahme versenden?`)))
    return clerk.say('Es wurde nichts versandt.\n');
  await clerk.perform([...words, '--senden', ...(stale ? CONFIRMED : [])]);
}

/** A new version of an approved report; what follows is as for the first one. */
async function correct(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'der neueste');
  if (period === null) return;
  const reason = await clerk.ask('Grund der Korrektur (steht auf der ersten Seite; leer = zurück): ');
  if (reason === null || reason === '') return;
  const reports = await write(clerk, [...making(period), '--korrektur', reason]);
  for (const report of reports) await release(clerk, report);
}

async function approve(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'der neueste');
  if (period === null) return;
  for (const report of await write(clerk, making(period))) await release(clerk, report);
}

/** Releases the very report that was opened: by its id, never by its month. */
async function release(clerk: Clerk, { name, reportId }: MadeReport): Promise<void> {
  clerk.say(`${name}: Bitte den geöffneten Bericht ansehen. Die Freigabe gilt genau für diese Datei.\n`);
  const by = await clerk.ask('Freigabe durch (Name; leer = noch nicht freigeben): ');
  if (by === null || by === '') return clerk.say('Der Bericht ist nicht freigegeben.\n');
  const role = (await clerk.ask('Funktion (leer = keine Angabe): ')) ?? '';
  const deputy = (await clerk.ask('In Vertretung für (leer = nicht in Vertretung): ')) ?? '';
  const why = deputy === '' ? '' : await clerk.ask('Grund der Vertretung (leer = noch nicht freigeben): ');
  if (why === null || (deputy !== '' && why === '')) return clerk.say('Der Bericht ist nicht freigegeben.\n');
  if (!(await agreed(clerk, `${name}, als ${by} freigeben?`)))
    return clerk.say('Der Bericht ist nicht freigegeben.\n');
  const office = role === '' ? [] : ['--funktion', role];
  const standing = deputy === '' ? [] : [`--in-vertretung=${deputy}`, `--grund=${why}`];
  await clerk.perform(['freigeben', reportId, '--durch', by, ...office, ...standing]);
}

async function send(clerk: Clerk): Promise<void> {
  const period = await askPeriod(clerk, 'alle freigegebenen');
  if (period === null) return;
  const plan = await clerk.perform(['versenden', ...options(period)]);
  const planned = plan.exit === EXIT.done || plan.exit === EXIT.mail;
  if (!planned || plan.data['offen'] === 0) return;
  const stale = isStale(plan);
  const question = stale ? `${IN_OFFICE}Dann jetzt versenden?` : 'Jetzt versenden?';
  if (!(await agreed(clerk, question))) return clerk.say('Es wurde nichts versandt.\n');
  await clerk.perform(['versenden', ...options(period), '--senden', ...(stale ? CONFIRMED : [])]);
}

const IN_OFFICE = 'Sind diese Personen noch im Amt, und stimmen die Adressen? ';
const CONFIRMED = ['--empfaenger-bestaetigt'];

/** True where a plan names somebody whose confirmation is old. */
function isStale({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): boolean {
  return diagnostics.some(({ code }) => code === recipientStale.code);
}

/** Creates the reports and opens them, or the list of what stands in their way; gives what may be released. */
async function write(clerk: Clerk, argv: readonly string[]): Promise<readonly MadeReport[]> {
  const answer = await clerk.perform(argv);
  if (answer.exit !== EXIT.done && answer.diagnostics.length > 0) await clerk.openMessages(answer);
  for (const { path } of answer.documents) await clerk.open(path);
  return answer.exit === EXIT.done ? answer.documents : [];
}

/** The day by which opinions are asked for; empty for none, null at the end of the input. */
async function askReturnDay(clerk: Clerk): Promise<string | null> {
  for (;;) {
    const text = await clerk.ask('Rückgabetermin (JJJJ-MM-TT, leer = keiner, nur zum Ansehen): ');
    if (text === null || text === '' || parseDay(text) !== null) return text;
    clerk.say(`„${text}“ ist kein Datum (2020-09-25).\n`);
  }
}

function making(period: Period): readonly string[] {
  const yearly = period !== 'own-choice' && 'year' in period;
  return [yearly ? 'jahresbericht' : 'erstellen', ...options(period)];
}
