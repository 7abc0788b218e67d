/** Numbers from 0 up to a bound, the same for the same seed (mulberry32). */
export type Dice = (bound: number) => number;

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

type Mutation = (bytes: Buffer, dice: Dice, others: readonly Buffer[]) => Buffer;

/** What stands in real files at the wrong place, and what attackers write. */
const PIECES = [
  ...['"', '""', ';', ';;;;', ',', '\t', '\n', '\r', '\r\n', '\n\n', "'", ' ', '\u00a0', '\u202f', '%'],
  ...[
    '-',
    '−',
    '+',
    '*',
    '.',
    '...',
    '…',
    'x',
    '/',
    '0',
    '1.132',
    '1,132',
    '1e5',
    '1,2E+05',
    '٣',
    '１２',
    '½',
  ],
  ...[
    '\0',
    '\u0007',
    '\u001b[2J',
    '\u0085',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '😀',
    'Ã¼',
    'ü',
  ],
  ...[
    'u\u0308',
    `a${'\u0302'.repeat(12)}`,
    "=cmd|'/C calc'!A0",
    '@SUM(A1)',
    '+1+1',
    '{{kernsatz}}',
    '<script>',
  ],
  ...[
    'Stand:',
    'Stand: 31.02.2020',
    'Stand: 22.09.2020',
    'Mai 2020',
    'Mrz 20',
    '2020-13',
    '31.12.9999',
    '01.06.2020',
  ],
  ...[
    'Merkmal',
    'Datenstand',
    'Monat',
    'vorläufig',
    '__________',
    'Bemerkungen',
    'Berichtigter Monat',
    '../../x',
  ],
  ...['__proto__', 'constructor', 'NaN', 'Infinity', '9'.repeat(400), 'a'.repeat(70_000), ';'.repeat(300)],
].map((text) => Buffer.from(text));

const MUTATIONS: readonly Mutation[] = [
  flip,
  flip,
  insert,
  insert,
  insert,
  insert,
  remove,
  remove,
  doubledLine,
  swappedLines,
  withoutLine,
  swappedColumns,
  swappedCells,
  swappedCells,
  withoutDelimiter,
  truncated,
  spliced,
  reencoded,
];

/** One to four mutations of a file. German: verändertes Beispiel. */
export function mutated(bytes: Buffer, dice: Dice, others: readonly Buffer[]): Buffer {
  let result = bytes;
  for (let rounds = 1 + dice(4); rounds > 0; rounds--)
    result = (MUTATIONS[dice(MUTATIONS.length)] ?? flip)(result, dice, others);
  return result;
}

function flip(bytes: Buffer, dice: Dice): Buffer {
  const copy = Buffer.from(bytes);
  const at = dice(copy.length);
  if (at < copy.length) copy[at] = dice(2) === 0 ? (copy[at] ?? 0) ^ (1 << dice(8)) : dice(256);
  return copy;
}

function insert(bytes: Buffer, dice: Dice): Buffer {
  const at = dice(bytes.length + 1);
  // The two longest pieces come seldom: they cost what a hundred others do.
  const piece = PIECES[dice(PIECES.length - (dice(20) === 0 ? 0 : 3))] ?? Buffer.alloc(0);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function remove(bytes: Buffer, dice: Dice): Buffer {
  const at = dice(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice(24))]);
}

function truncated(bytes: Buffer, dice: Dice): Buffer {
  return bytes.subarray(0, dice(bytes.length + 1));
}

function spliced(bytes: Buffer, dice: Dice, others: readonly Buffer[]): Buffer {
  const other = others[dice(others.length)] ?? bytes;
  return Buffer.concat([bytes.subarray(0, dice(bytes.length + 1)), other.subarray(dice(other.length + 1))]);
}

function reencoded(bytes: Buffer, dice: Dice): Buffer {
  const text = bytes.toString(dice(2) === 0 ? 'utf8' : 'latin1');
  const [marked, plain] = [`\ufeff${text}`, text];
  switch (dice(6)) {
    case 0:
      return Buffer.from(marked, 'utf16le');
    case 1:
      return swapped(Buffer.from(marked, 'utf16le'));
    case 2:
      return Buffer.from(plain, 'utf16le');
    case 3:
      return Buffer.from(plain, 'latin1');
    case 4:
      return Buffer.from(marked);
    default:
      return Buffer.from(plain);
  }
}

function swapped(bytes: Buffer): Buffer {
  return bytes.length % 2 === 0 ? bytes.swap16() : bytes;
}

function doubledLine(bytes: Buffer, dice: Dice): Buffer {
  return onLines(bytes, (lines) => {
    const at = dice(lines.length);
    return lines.toSpliced(dice(lines.length), 0, lines[at] ?? '');
  });
}

function withoutLine(bytes: Buffer, dice: Dice): Buffer {
  return onLines(bytes, (lines) => lines.toSpliced(dice(lines.length), 1));
}

function swappedLines(bytes: Buffer, dice: Dice): Buffer {
  return onLines(bytes, (lines) => swappedItems(lines, dice(lines.length), dice(lines.length)));
}

function swappedColumns(bytes: Buffer, dice: Dice): Buffer {
  const [a, b] = [dice(12), dice(12)];
  return onLines(bytes, (lines) => lines.map((line) => swappedItems(line.split(';'), a, b).join(';')));
}

/** Two cells of the whole table change places. */
function swappedCells(bytes: Buffer, dice: Dice): Buffer {
  const cells = bytes.toString('latin1').split(/([;\n])/u);
  const pick = () => dice(Math.ceil(cells.length / 2)) * 2;
  return Buffer.from(swappedItems(cells, pick(), pick()).join(''), 'latin1');
}

function withoutDelimiter(bytes: Buffer, dice: Dice): Buffer {
  const at = bytes.indexOf(';', dice(bytes.length + 1));
  return at === -1 ? bytes : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
}

/** Bytes stay what they were: Latin-1 knows all of them. */
function onLines(bytes: Buffer, change: (lines: readonly string[]) => readonly string[]): Buffer {
  return Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1');
}

function swappedItems(items: readonly string[], a: number, b: number): readonly string[] {
  const [first, second] = [items[a], items[b]];
  return first === undefined || second === undefined ? items : items.with(a, second).with(b, first);
}
