import type { Answered } from '../../read/propose/proposal-text.ts';
import type { Question } from '../../read/propose/questions.ts';
import type { Plain } from '../../read/yaml/plain.ts';
import type { Terminal } from '../terminal.ts';

/** Asks what the file leaves open; without a person, or where they type nothing, a point stays open. */
export async function askPoints(
  questions: readonly Question[],
  terminal: Terminal,
  asks: boolean,
  others: ReadonlySet<string>,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    answered.push({ question, answer: asks ? await askPoint(question, terminal, others) : null });
  }
  return answered;
}

async function askPoint(
  question: Question,
  terminal: Terminal,
  others: ReadonlySet<string>,
): Promise<Plain | null> {
  const { text, options, key } = question;
  const lines = options.map(({ words }, at) => `  ${at + 1}  ${words}\n`);
  terminal.err(`\n${text}\n${lines.join('')}`);
  for (;;) {
    const typed = await terminal.ask(`Auswahl 1–${options.length}, leer lässt es offen: `);
    const word = typed?.trim() ?? '';
    if (word === '') return null;
    const chosen = options.find(({ words }) => words === word) ?? options[Number(word) - 1];
    if (chosen) return chosen.value;
    if (key === 'schluessel' && others.has(word)) return { nur: word };
    terminal.err(`„${word}“ steht nicht zur Auswahl.\n`);
  }
}
