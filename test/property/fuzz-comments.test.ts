import { describe, expect, it } from 'vitest';
import { markdownCopy } from '../../src/compose/attachments/markdown-copy.ts';
import { htmlTree } from '../../src/compose/html-tree.ts';
import { markdownToHtml } from '../../src/compose/markdown.ts';
import type { Place } from '../../src/domain/place.ts';
import { textOf } from '../../src/read/input-file.ts';
import { readComment } from '../../src/read/texts/comments.ts';
import { sampleAgreement } from '../support/agreement-text.ts';
import { dataFile } from '../support/exports.ts';
import { throwMany } from '../support/fuzz.ts';
import { HOSTILE_MARKDOWN } from '../support/hostile-markdown.ts';
import { type Dice, mutated } from '../support/mutator.ts';

const agreement = sampleAgreement();
const FILE = 'data/kommentare/2020-08/I.1-jobcenter.md';
const COMMENT = Buffer.from(dataFile('kommentare/2020-08/I.1-agentur.md').bytes);
const [HEAD = '', BODY = ''] = COMMENT.toString().split(/(?<=\n---\n)/u);
const SHORT = Buffer.from(
  `${HEAD}\n${BODY.trim().slice(0, 160)}\n\n- **eins**\n- [zwei](https://example.org)\n`,
);
const ALL = [SHORT, ...HOSTILE_MARKDOWN.map((text) => Buffer.from(text))];

/** The only tags a comment may leave on a page, and the one attribute that we write ourselves. */
const ALLOWED = new RegExp(`<(/?(p|ul|ol|li|blockquote|strong|em)|br)( data-quelle="${FILE}:\\d+")?>`, 'gu');

/** The sample with a hostile text in it, as a whole or mutated. */
function thrown(dice: Dice): Buffer {
  const hostile = Buffer.from(HOSTILE_MARKDOWN[dice(HOSTILE_MARKDOWN.length)] ?? '');
  const at = HEAD.length + dice(SHORT.length - HEAD.length);
  const filled = Buffer.concat([SHORT.subarray(0, at), hostile, Buffer.from('\n'), SHORT.subarray(at)]);
  return dice(4) === 0 ? filled : mutated(dice(2) === 0 ? SHORT : filled, dice, ALL);
}

function harmless(markdown: string, place: Place, bytes: Uint8Array): void {
  const html = markdownToHtml(markdown, place, [{ file: FILE, bytes, sha256: '' }]);
  const rest = html.replaceAll(ALLOWED, '');
  if (rest.includes('<')) throw new Error(`this survived: ${rest.slice(rest.indexOf('<')).slice(0, 80)}`);
  markdownCopy({ ziel: 'I.1' }, html);
  htmlTree(html);
}

describe('comments', () => {
  it('never crash, never hang, never end without a text or a code, and leave nothing but plain tags', () => {
    let printed = 0;
    throwMany({ short: 1_500, whole: 100_000 }, (dice) => {
      const bytes = thrown(dice);
      const file = textOf({ file: FILE, bytes, sha256: '' });
      const read = file.ok ? readComment(file.value, agreement) : file;
      const uncoded = read.diagnostics.find(
        ({ code, message, hint }) => !/^(CSV|DEF)-\d{3}$/u.test(code) || message === '' || hint === '',
      );
      if (uncoded) throw new Error(`uncoded: ${JSON.stringify(uncoded)}`);
      if (!read.ok) return;
      const { value } = read;
      if (value.kind === 'comment') harmless(value.comment.markdown, value.comment.place, bytes);
      if (value.kind === 'comment') printed++;
    });
    expect(printed).toBeGreaterThan(100);
  }, 1_800_000);
});
