import { nearMisses } from './near-miss.ts';

/** Does the name fit `lza_*.csv`? `*` stands for any characters; capitals do not matter, as on Windows, nor does the spelling of `ä` (NFC, NFD). */
export function fitsPattern(name: string, pattern: string): boolean {
  const [first = '', ...rest] = plain(pattern).split('*');
  const text = plain(name);
  if (rest.length === 0) return text === first;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `Meinten Sie „lza_*.csv“?`, judged by what stands before the first `*`. */
export function nearPattern(name: string, patterns: readonly string[]): string {
  const near = patterns.filter((pattern) => {
    const stem = pattern.split('*')[0] ?? '';
    return stem !== '' && nearMisses(name.slice(0, stem.length), [stem]).length > 0;
  });
  return near.length === 0 ? '' : `Meinten Sie ${near.map((pattern) => `„${pattern}“`).join(' oder ')}?`;
}
