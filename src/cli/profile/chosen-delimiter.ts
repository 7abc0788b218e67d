import { decode } from '../../read/csv/decode.ts';
import { type Candidate, DELIMITERS, delimitersIn } from '../../read/csv/delimiter.ts';
import { builtInProfiles } from '../../read/examine/built-in.ts';
import { type Examination, lookAt } from '../../read/examine/examine.ts';
import { BASE_NAMES } from '../../read/profile-base.ts';
import type { Question } from '../../read/propose/questions.ts';
import type { Terminal } from '../terminal.ts';
import { askPoints } from './ask-points.ts';
import type { OpenedFile } from './opened-file.ts';

/** A file as it is looked at for a proposal: where two delimiters part it alike, a person says which. */
export async function lookForProposal(
  { input, forced }: OpenedFile,
  terminal: Terminal,
  asks: boolean,
): Promise<{ readonly examination: Examination; readonly open: readonly Question[] }> {
  const examination = lookAt(input, [], forced);
  const known = BASE_NAMES.includes(examination.examined?.profile.id ?? '');
  const text = known ? null : decode(input);
  const signs = text?.ok ? alike(delimitersIn(text.value)) : [];
  if (signs.length < 2) return { examination, open: [] };
  const question = asked(signs);
  const [answered] = await askPoints([question], terminal, asks, new Set());
  const sign = answered?.answer ?? null;
  if (sign === null) return { examination, open: [question] };
  const delimiter = sign === 'TAB' ? '\t' : sign === ',' ? ',' : ';';
  const general = builtInProfiles().find(({ id }) => id === 'kommune-excel');
  const parted = general
    ? { ...general, id: 'tabelle', description: 'Tabelle, nach ihren Köpfen gelesen', delimiter }
    : null;
  return { examination: lookAt(input, [], parted as OpenedFile['forced']), open: [] };
}

/** Signs that part the rows nearly as regularly as the best one. */
function alike(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  return best
    ? candidates.filter(({ share, cells }) => share > best.share - 0.1 && cells * 2 >= best.cells)
    : [];
}

function asked(candidates: readonly Candidate[]): Question {
  const options = candidates.map(({ sign, cells }) => ({
    words: `${DELIMITERS[sign]}: ergibt ${cells} Spalten`,
    value: sign === '\t' ? 'TAB' : sign,
  }));
  return {
    key: 'trennzeichen',
    text: 'Welches Zeichen trennt die Spalten? Mehrere teilen die Zeilen gleichmäßig.',
    options,
    open: null,
  };
}
