import { unknownCommand } from '../diagnostic/catalogue/usage.ts';
import { suggestion } from '../read/near-miss.ts';
import { readArguments } from './arguments.ts';
import { type Answer, answer, type Command, refusal } from './command.ts';
import { commands } from './commands/index.ts';
import type { Exit } from './exit-codes.ts';
import { failureText } from './failure-text.ts';
import { overview } from './overview.ts';
import { printAnswer } from './print-answer.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Runs one call of `zielbericht` and gives its exit code; nothing is thrown. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<Exit> {
  return (await perform(argv, terminal)).exit;
}

/** Runs, prints and gives the answer. */
async function perform(argv: readonly string[], terminal: Terminal): Promise<Answer> {
  const given = await answerTo(argv, terminal);
  printAnswer(given, argv, terminal);
  return given;
}

async function answerTo(argv: readonly string[], terminal: Terminal): Promise<Answer> {
  const [first = '--hilfe', ...rest] = argv;
  if (['--hilfe', '--help', '-h', 'hilfe'].includes(first)) return said(overview(commands));
  if (first === '--version') return said(`${version(terminal)}\n`, { version: version(terminal) });
  const command = commandNamed(first);
  if (command === undefined) {
    const names = commands.map(({ name }) => name);
    return refusal([unknownCommand(null, { text: first, suggestion: suggestion(first, names) })]);
  }
  return answerOf(command, rest, terminal);
}

/** `prüfen` is understood as `pruefen`. */
function commandNamed(text: string): Command | undefined {
  const wanted = text.normalize('NFC').toLowerCase().replaceAll('ü', 'ue');
  return commands.find(({ name }) => name === wanted);
}

async function answerOf(command: Command, argv: readonly string[], terminal: Terminal): Promise<Answer> {
  const given = readArguments(argv, command);
  if (argv.some((word) => ['--hilfe', '--help', '-h'].includes(word))) return said(command.help);
  if (!given.ok) return refusal(given.diagnostics);
  if (given.value.flag('version')) return said(`${version(terminal)}\n`, { version: version(terminal) });
  try {
    return await command.run({
      given: given.value,
      terminal,
      perform: (words) => perform(words, terminal),
    });
  } catch (error) {
    return failureText(error, given.value.flag('fehlersuche'));
  }
}

function said(text: string, data: Answer['data'] = { hilfe: text }): Answer {
  return answer({ text, data });
}
