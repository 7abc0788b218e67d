import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { BATCH_OPTIONS } from '../../../src/cli/batch/batch-options.ts';
import { SIZE_OPTIONS } from '../../../src/cli/input-size.ts';
import { month } from '../../../src/domain/month.ts';

const erstellen = {
  name: 'erstellen',
  options: {
    monat: { kind: 'month' },
    jahr: { kind: 'year', without: 'monat' },
    rueckgabe: { kind: 'day', needs: 'entwurf' },
    vereinbarung: { kind: 'text', expected: 'ID' },
    entwurf: { kind: 'flag' },
    bereich: { kind: 'scope' },
  },
  words: 1,
  elsewhere: { senden: 'versenden' },
} as const;

const read = (...argv: string[]) => readArguments(argv, erstellen);

function codes(...argv: string[]): readonly string[] {
  const outcome = read(...argv);
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
}

function message(...argv: string[]): string {
  const outcome = read(...argv);
  if (outcome.ok) throw new Error('no message');
  return outcome.diagnostics.map(({ message, hint }) => `${message} ${hint}`).join('\n');
}

describe('a scope', () => {
  test('is BA, Kommune or alle, in any spelling', () => {
    const scopeOf = (text: string) => {
      const outcome = read('--bereich', text);
      return outcome.ok ? outcome.value.scope('bereich') : null;
    };
    expect(['BA', 'kommune', 'ALLE'].map(scopeOf)).toEqual(['BA', 'Kommune', 'alle']);
  });

  test('that there is not is refused (BED-240)', () => {
    expect(codes('--bereich', 'Land')).toEqual(['BED-240']);
  });
});

describe('an option whose value may be missing', () => {
  const freigeben = {
    name: 'freigeben',
    options: { 'in-vertretung': { kind: 'optional-text' }, grund: { kind: 'text' } },
    words: 1,
  } as const;
  const deputy = (...argv: string[]) => {
    const outcome = readArguments(argv, freigeben);
    if (!outcome.ok) return outcome.diagnostics.map(({ code }) => code);
    const { words, flag, text } = outcome.value;
    return [flag('in-vertretung'), text('in-vertretung'), text('grund'), words.join()];
  };

  test('takes the next word unless that is an option', () => {
    expect(deputy('3f9ac21b4d1e', '--in-vertretung', 'M. Muster')).toEqual([
      true,
      'M. Muster',
      null,
      '3f9ac21b4d1e',
    ]);
    expect(deputy('--in-vertretung', '--grund', 'Urlaub')).toEqual([true, '', 'Urlaub', '']);
    expect(deputy('3f9ac21b4d1e', '--in-vertretung')).toEqual([true, '', null, '3f9ac21b4d1e']);
    expect(deputy('--in-vertretung=M. Muster')).toEqual([true, 'M. Muster', null, '']);
  });

  test('never swallows the id of a report (BED-253)', () => {
    expect(deputy('--in-vertretung', '3f9ac21b4d1e')).toEqual(['BED-253']);
  });
});

describe('a size', () => {
  const sizeOf = (text: string) => {
    const outcome = readArguments(['--max-eingabe', text], {
      name: 'pruefen',
      options: SIZE_OPTIONS,
      words: 0,
    });
    return outcome.ok
      ? outcome.value.size('max-eingabe')
      : outcome.diagnostics.map(({ code }) => code).join();
  };

  test('is a number with its unit', () => {
    expect(['200MB', '2 GB', '1,5gb', '500 kb'].map(sizeOf)).toEqual([200e6, 2e9, 1.5e9, 500e3]);
  });

  test('that says nothing clear is refused (BED-232)', () => {
    for (const text of ['200', '2TB', '0MB', '2 G B', 'viel', '999999GB', '1e9MB', '1.000.000KB'])
      expect(sizeOf(text)).toBe('BED-232');
  });
});

test('a count is a whole number from 1 to 64; anything else is refused (BED-265)', () => {
  const countOf = (text: string) => {
    const outcome = readArguments(['--arbeiter', text], {
      name: 'erstellen',
      options: BATCH_OPTIONS,
      words: 0,
    });
    return outcome.ok ? outcome.value.count('arbeiter') : outcome.diagnostics.map(({ code }) => code).join();
  };
  expect(['1', '2', '64'].map(countOf)).toEqual([1, 2, 64]);
  for (const text of ['0', '65', '2,5', 'viele', '1e1']) expect(countOf(text)).toBe('BED-265');
});

describe('the arguments of a command', () => {
  test('are options with their values, flags, and words', () => {
    const outcome = read('3f9a', '--monat', '2020-08', '--entwurf', '--vereinbarung=msh-2020');
    if (!outcome.ok) throw new Error('refused');
    const given = outcome.value;
    expect(given.words).toEqual(['3f9a']);
    expect(given.month('monat')).toBe(month('2020-08'));
    expect(given.text('vereinbarung')).toBe('msh-2020');
    expect(given.flag('entwurf')).toBe(true);
    expect([given.flag('json'), given.text('daten'), given.day('rueckgabe')]).toEqual([false, null, null]);
  });

  test('may name a year', () => {
    const outcome = read('--jahr', '2020');
    expect(outcome.ok && outcome.value.year('jahr')).toBe(2020);
  });

  test('do not name a month and a year at once', () => {
    expect(codes('--monat', '2020-08', '--jahr', '2020')).toEqual(['BED-216']);
    expect(message('--jahr', '2020', '--monat', '2020-08')).toContain(
      '„--monat“ und „--jahr“ können nicht zusammen stehen.',
    );
  });

  test('name a return day for a draft alone', () => {
    expect(codes('--rueckgabe', '2020-09-25')).toEqual(['BED-217']);
    expect(codes('--rueckgabe', '2020-09-25', '--entwurf')).toEqual([]);
  });

  test('with an option of another command name that command', () => {
    expect(message('--senden')).toContain('Sie gehört zu „versenden“. „npx zielbericht versenden --hilfe“');
  });

  test('with a misspelt option are told one mistake, its value included', () => {
    expect(codes('--moant', '2020-08', 'eins')).toEqual(['BED-202']);
    expect(codes('--moant', '2020-08', 'eins', 'zwei')).toEqual(['BED-202', 'BED-208']);
  });

  test('may hold paths with blanks and umlauts', () => {
    const outcome = read('--daten', '/daten/Büro Süd/Zielvereinbarung 2020');
    expect(outcome.ok && outcome.value.text('daten')).toBe('/daten/Büro Süd/Zielvereinbarung 2020');
  });

  test('name a month, a year and a day that exist', () => {
    expect(codes('--monat', '08/2020')).toEqual(['BED-205']);
    expect(codes('--monat', '2020-13')).toEqual(['BED-205']);
    expect(codes('--jahr', '20')).toEqual(['BED-206']);
    expect(codes('--entwurf', '--rueckgabe', '2020-02-30')).toEqual(['BED-207']);
    expect(message('--monat', 'August')).toContain('„August“ ist kein Monat. Der Monat steht als');
  });

  test('get a suggestion where an option is misspelt', () => {
    expect(message('--moant', '2020-08')).toContain(
      'Die Option „--moant“ gibt es bei „erstellen“ nicht. Meinten Sie „--monat“?',
    );
    expect(message('--zzzzzz')).not.toContain('Meinten Sie');
  });

  test('are refused where a value is missing, also before the next option', () => {
    expect(codes('--monat')).toEqual(['BED-203']);
    expect(codes('--daten', '--entwurf')).toEqual(['BED-203']);
    expect(message('--daten')).toContain('So ist es vollständig: --daten ORDNER.');
  });

  test('are refused where a flag is given a value', () => {
    expect(codes('--entwurf=ja')).toEqual(['BED-204']);
  });

  test('are refused where there are more words than the command takes', () => {
    expect(codes('eins', 'zwei', 'drei')).toEqual(['BED-208', 'BED-208']);
  });

  test('are all looked at, so that one call shows every mistake', () => {
    expect(codes('--monat', 'x', '--unbekannt', '--jahr', 'y', 'a', 'b')).toEqual([
      'BED-205',
      'BED-202',
      'BED-206',
      'BED-208',
    ]);
  });

  test('cannot reach names that every object has', () => {
    expect(codes('--toString')).toEqual(['BED-202']);
    expect(codes('--__proto__')).toEqual(['BED-202']);
  });
});
