import { nameFaultReason } from '../../diagnostic/catalogue/file-name.ts';
import { pointOpen, profileExists, profileName } from '../../diagnostic/catalogue/profile-usage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/outcome.ts';
import { nameFault } from '../../domain/file-name.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { lookAt } from '../../read/examine/examine.ts';
import type { Examined } from '../../read/examine/examined.ts';
import { toProfile } from '../../read/profiles.ts';
import { profileNameFor } from '../../read/propose/file-name.ts';
import { proposalText } from '../../read/propose/proposal-text.ts';
import { propose } from '../../read/propose/propose.ts';
import type { Question } from '../../read/propose/questions.ts';
import { type Answer, answer, type Call, refusal } from '../command.ts';
import { table } from '../table.ts';
import { askPoints } from './ask-points.ts';
import { lookForProposal } from './chosen-delimiter.ts';
import { dataHere, type OpenedFile, openFile } from './opened-file.ts';
import { VALUE_HEADING, valueRows } from './value-rows.ts';

/** Values that a proposal shows. */
const SHOWN = 8;

/**
 * `profil neu DATEI`: proposes a profile and asks what the file leaves open.
 *
 * Writes `profile/<name>.yaml` only with `--schreiben` or after a yes, never over an existing file. Without a person
 * to ask, open points are marked in the text and told as warnings (BED-244).
 */
export async function proposeProfile(call: Call, named: string): Promise<Answer> {
  const { given, terminal } = call;
  const opened = openFile(call, named);
  if (!opened.ok) return refusal(opened.diagnostics);
  const { input, inPart, metrics, sources } = opened.value;
  const name = given.text('name') ?? profileNameFor(input.file);
  const why = unfitFor(name);
  if (why !== null) return refusal([profileName(null, { name, why })]);
  const path = `profile/${name}.yaml`;
  const exists = dataHere(call).read(path) !== null;
  if (exists && given.flag('schreiben'))
    return refusal([profileExists(null, { path: dataHere(call).display(path) })]);

  const asks = terminal.interactive && !given.flag('nicht-interaktiv') && !given.flag('json');
  const { examination, open } = await lookForProposal(opened.value, terminal, asks);
  const { examined } = examination;
  if (examined === null || hasErrors(examination.diagnostics))
    return refusal(examination.diagnostics, sources);

  const proposal = propose(examined, name, metrics, opened.value.patterns);
  const keys = new Set(examined.cells.flatMap(({ key }) => key ?? []));
  const answered = await askPoints(proposal.questions, terminal, asks, keys);
  const yaml = proposalText(proposal, answered, examined);
  const preview = firstValues(yaml, opened.value);
  const left = [...open, ...answered.flatMap((each) => (each.answer === null ? [each.question] : []))];

  // What does not parse is the programme's own mistake: it is told, and never becomes a file.
  if (hasErrors(preview.diagnostics)) return refusal(preview.diagnostics, sources);
  if (asks) terminal.out(`${yaml}\n${preview.text}`);
  const write = given.flag('schreiben') || (asks && !exists && (await saidYes(call, path)));
  if (write) dataHere(call).write(path, new TextEncoder().encode(yaml));
  return answer({
    text: `${asks ? '' : `${yaml}\n${preview.text}`}${nextStep(call, path, write)}`,
    data: {
      datei: input.file,
      profil: name,
      yaml,
      offen: left.map(({ key, text }) => ({ angabe: key, frage: text })),
      kandidaten: proposal.candidates.map(({ label, id, metric, cells }) => ({
        bezeichnung: label,
        messgroesse: id,
        inVereinbarung: metric !== null,
        zellen: cells,
      })),
      ersteWerte: preview.data,
      geschrieben: write ? dataHere(call).display(path) : null,
    },
    diagnostics: [...inPart, ...examination.diagnostics, ...left.map(openFinding), ...preview.diagnostics],
    sources,
  });
}

/** Why a profile cannot have this name; null where it can. */
function unfitFor(name: string): string | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) return '';
  const fault = nameFault(`${name}.yaml`);
  return fault && nameFaultReason(fault);
}

function openFinding({ key, text }: Question): Diagnostic {
  return pointOpen(null, { key, question: text });
}

async function saidYes({ terminal }: Call, path: string): Promise<boolean> {
  const typed = await terminal.ask(`\nNach data/${path} schreiben? [j/N] `);
  return /^(j|ja|y|yes)$/iu.test(typed?.trim() ?? '');
}

function nextStep(call: Call, path: string, written: boolean): string {
  const file = dataHere(call).display(path);
  return written ? `# Geschrieben: ${file}\n` : `# Nicht geschrieben. Mit „--schreiben“ entsteht ${file}.\n`;
}

/** What the profile reads, once it is parsed as any other. */
function firstValues(yaml: string, { input }: OpenedFile) {
  const file = { file: 'vorschlag.yaml', bytes: new TextEncoder().encode(yaml), sha256: sha256Hex(yaml) };
  const profile = toProfile({ input: file, text: yaml });
  const examined = profile.ok ? lookAt(input, [], profile.value).examined : null;
  const lines = examined ? firstRows(examined) : [];
  const text = `Erste Werte, wie dieses Profil sie liest (${examined?.cells.length ?? 0} Zellen):\n${table(VALUE_HEADING, lines)}`;
  return {
    text: text.replace(/^(?=.)/gmu, '# '),
    data: lines.map((line) => Object.fromEntries(VALUE_HEADING.map((word, at) => [word, line[at] ?? '']))),
    diagnostics: profile.ok ? [] : profile.diagnostics,
  };
}

function firstRows({ cells, profile }: Examined): readonly (readonly string[])[] {
  const { only } = profile.keys;
  const own = only.length === 0 ? cells : cells.filter(({ key }) => key !== null && only.includes(key));
  return valueRows(own.slice(0, SHOWN), profile);
}
