import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/programme.ts';

const FOLDERS = ['src', 'bin', 'templates', 'docs', 'data', 'test', 'bench', '.ci'];
const TEXT = /\.(ts|cjs|md|hbs|yaml|yml|json|css|cmd)$|^\.ci\/run$/;
/** This file names what is forbidden. */
const SELF = 'test/conformance/words.test.ts';

/** What has no place in a text of this repository, and why. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly why: string; readonly where?: RegExp }[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, why: 'unfinished work' },
  { pattern: /(?<![\w.])\/(work|home|root|Users)\//, why: 'a path of one machine' },
  {
    pattern: /\b(registry\.npmjs\.org|localhost:\d+\/npm)\b/,
    why: 'the host of a registry',
    where: /^(?!package-lock)/,
  },
  { pattern: /\b(Claude|ChatGPT|Copilot|Anthropic|OpenAI)\b/i, why: 'a tool that wrote it' },
  {
    pattern: /\b(Date\.now|Math\.random)\(/,
    why: 'clock and chance enter by effects alone',
    where: /^src\/(?!effects\/)/,
  },
  { pattern: /\bprocess\.env\b/, why: 'the environment enters by cli alone', where: /^src\/(?!cli\/)/ },
  {
    pattern: /\.toLocale\w*\(|\bIntl\.|\.localeCompare\(/,
    why: 'the locale of a machine changes bytes',
    where: /^src\//,
  },
  { pattern: /(^|\/)(utils?|helpers?|misc|common)\.ts$/, why: 'a file without a domain word' },
];

/** Text files of the repository, as paths with `/`. */
function textFiles(): readonly string[] {
  const below = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const top = readdirSync(ROOT).filter((file) => file.endsWith('.md') || file.endsWith('.yml'));
  return [...top, ...below].filter((file) => TEXT.test(file) && !file.includes('-changed') && file !== SELF);
}

describe('the words of the repository', () => {
  const files = textFiles();

  test('are looked at', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  test.each(FORBIDDEN)('hold no $pattern ($why)', ({ pattern, where }) => {
    const found = files
      .filter((file) => where?.test(file) ?? true)
      .flatMap((file) => {
        const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
        const named = pattern.test(file) ? [file] : [];
        return [
          ...named,
          ...lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
        ];
      });
    expect(found).toEqual([]);
  });

  test('keep the line ends their readers need', () => {
    const attributes = readFileSync(join(ROOT, '.gitattributes'), 'utf8');
    expect(attributes).toContain('*.cmd');
    const shown = execFileSync('git', ['check-attr', 'eol', 'Managementbericht.cmd', '.ci/run'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(shown).toBe('Managementbericht.cmd: eol: crlf\n.ci/run: eol: lf\n');
  });
});
