import { parseArgs } from 'node:util';
import { idAsValue } from '../diagnostic/catalogue/approval-usage.ts';
import {
  optionNeeds,
  optionsExclude,
  tooManyWords,
  unknownOption,
  valueMissing,
  valueNotTaken,
} from '../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { ScopeMark } from '../domain/agreement.ts';
import { type Day, type Month, parseDay, parseMonth } from '../domain/month.ts';
import { suggestion } from '../read/near-miss.ts';
import { parseSize } from './input-size.ts';
import { countIn, type OptionKind, scopeIn, valueProblem } from './option-values.ts';

export interface OptionTable {
  readonly [name: string]: {
    readonly kind: OptionKind;
    readonly expected?: string;
    readonly short?: string;
    /** An option that cannot stand beside this one. */
    readonly without?: string;
    /** An option without which this one means nothing. */
    readonly needs?: string;
  };
}

/** What a command's calls may hold. */
export interface Takes {
  readonly name: string;
  readonly options: OptionTable;
  /** How many words without dashes it takes. */
  readonly words: number;
  /** Options that another command takes: `jahr` belongs to `jahresbericht`. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** Options every command knows. */
export const COMMON: OptionTable = {
  daten: { kind: 'text', expected: 'ORDNER' },
  ausgabe: { kind: 'text', expected: 'ORDNER' },
  json: { kind: 'flag' },
  leise: { kind: 'flag' },
  fehlersuche: { kind: 'flag' },
  hilfe: { kind: 'flag', short: 'h' },
  help: { kind: 'flag' },
  version: { kind: 'flag' },
};

/** Options of a call with their values as typed. German: Aufruf. */
export interface Given {
  readonly words: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | null;
  month(name: string): Month | null;
  year(name: string): number | null;
  day(name: string): Day | null;
  scope(name: string): ScopeMark | null;
  /** Bytes. */
  size(name: string): number | null;
  /** A whole number from 1 to 64. */
  count(name: string): number | null;
}

const EXPECTED: Readonly<Record<OptionKind, string>> = {
  flag: '',
  text: 'WERT',
  'optional-text': 'WERT',
  month: 'JJJJ-MM',
  year: 'JJJJ',
  day: 'JJJJ-MM-TT',
  scope: 'BA|Kommune|alle',
  size: '200MB',
  count: 'ANZAHL',
};

/**
 * Reads the words behind the command's name.
 *
 * Takes   the words as the shell split them, the command's name for messages, its options, and how many
 *         words without dashes it takes.
 * Errors  BED-202 to BED-208, BED-216, BED-217, BED-232, BED-240, BED-253 and BED-265, all of them at once.
 */
export function readArguments(argv: readonly string[], command: Takes): Outcome<Given> {
  const table: OptionTable = { ...COMMON, ...command.options };
  const { tokens } = parseArgs({
    args: withEmptyValues(argv, table),
    options: Object.fromEntries(Object.entries(table).map(([name, option]) => [name, forNode(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems: Diagnostic[] = [];
  const values = new Map<string, string | true>();
  const words: string[] = [];
  const strange = (token: (typeof tokens)[number] | undefined) =>
    token?.kind === 'option' && token.value === undefined && !Object.hasOwn(table, token.name);
  for (const [index, token] of tokens.entries()) {
    // What stands behind an unknown option is its value: one mistake, one message.
    if (token.kind === 'positional' && !strange(tokens[index - 1])) words.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOf(token, table, command);
    if (problem === null) values.set(token.name, token.value ?? true);
    else problems.push(problem);
  }
  for (const text of words.slice(command.words)) {
    problems.push(tooManyWords(null, { text, command: command.name }));
  }
  problems.push(...conflictsIn(values, table));
  return problems.length > 0 ? failed(...problems) : done(given(values, words));
}

/** An option whose value may be missing gets an empty one where the next word is none: `--in-vertretung --grund …`. */
function withEmptyValues(argv: readonly string[], table: OptionTable): string[] {
  return argv.map((word, index) => {
    const next = argv[index + 1];
    const mayBeBare = word.startsWith('--') && table[word.slice(2)]?.kind === 'optional-text';
    return mayBeBare && (next === undefined || next.startsWith('-')) ? `${word}=` : word;
  });
}

function forNode(option: OptionTable[string]) {
  const type = option.kind === 'flag' ? ('boolean' as const) : ('string' as const);
  return option.short === undefined ? { type } : { type, short: option.short };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

/** Options that do not fit together. */
function conflictsIn(values: ReadonlyMap<string, unknown>, table: OptionTable): readonly Diagnostic[] {
  return [...values.keys()].flatMap((name) => {
    const { without, needs } = table[name] ?? {};
    const option = `--${name}`;
    return [
      ...(without !== undefined && values.has(without)
        ? [optionsExclude(null, { option, other: `--${without}` })]
        : []),
      ...(needs !== undefined && !values.has(needs)
        ? [optionNeeds(null, { option, other: `--${needs}` })]
        : []),
    ];
  });
}

function problemOf(
  token: OptionToken,
  table: OptionTable,
  { name: command, elsewhere = {} }: Pick<Takes, 'name' | 'elsewhere'>,
): Diagnostic | null {
  const { name, rawName: option, value } = token;
  const known = Object.hasOwn(table, name) ? table[name] : undefined;
  if (known === undefined) {
    const names = Object.keys(table).map((each) => `--${each}`);
    const other = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
    const meant = other === undefined ? suggestion(`--${name}`, names) : `Sie gehört zu „${other}“.`;
    const help = other ?? command;
    return unknownOption(null, { text: option, suggestion: meant, command, help });
  }
  if (known.kind === 'flag') return value === undefined ? null : valueNotTaken(null, { option, value });
  if (known.kind === 'optional-text') {
    return REPORT_ID.test(value ?? '') ? idAsValue(null, { option, value: value ?? '' }) : null;
  }
  if (value === undefined || value === '' || /^--?[a-z]/.test(value)) {
    return valueMissing(null, { option, expected: known.expected ?? EXPECTED[known.kind] });
  }
  return valueProblem(known.kind, option, value);
}

/** Whoever writes the id behind such an option means the report, not a person. */
const REPORT_ID = /^[0-9a-f]{8,64}$/i;

function given(values: ReadonlyMap<string, string | true>, words: readonly string[]): Given {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    words,
    text,
    flag: (name) => values.has(name),
    month: (name) => parseMonth(text(name) ?? ''),
    year: (name) => (text(name) === null ? null : Number(text(name))),
    day: (name) => parseDay(text(name) ?? ''),
    scope: (name) => scopeIn(text(name) ?? ''),
    size: (name) => parseSize(text(name) ?? ''),
    count: (name) => countIn(text(name) ?? ''),
  };
}
