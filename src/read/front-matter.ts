import { headTooLong, noFrontMatter, tangledText } from '../diagnostic/catalogue/definition.ts';
import { failed, type Outcome } from '../diagnostic/outcome.ts';
import { placeIn } from '../domain/place.ts';
import { tangledLine } from '../domain/tangled-text.ts';
import type { TextFile } from './input-file.ts';
import { parseYaml, type YamlDocument } from './yaml/document.ts';

/** Characters a head may have; ten short lines are usual. */
export const LONGEST_HEAD = 4_000;

/** A Markdown file: the head between two lines `---` and the text below. German: Kopf und Text. */
export interface HeadedText {
  readonly head: YamlDocument;
  /** Without blank lines at its start and end. */
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** Errors: no head (DEF-112), one too long (DEF-150), its YAML, or a text nobody could follow (DEF-153). */
export function splitHead({ input, text }: TextFile): Outcome<HeadedText> {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end < 0) return failed(noFrontMatter(placeIn(input.file), {}));
  const above = lines.slice(1, end).join('\n');
  if (above.length > LONGEST_HEAD)
    return failed(headTooLong(placeIn(input.file), { found: above.length, limit: LONGEST_HEAD }));
  const head = parseYaml({ file: input.file, text: above, firstLine: 2 });
  if (!head.ok) return head;
  const rest = lines.slice(end + 1);
  const first = rest.findIndex((line) => line.trim() !== '');
  const body = rest.join('\n').trim();
  const bodyLine = end + 2 + Math.max(0, first);
  const tangled = tangledLine(body);
  if (tangled !== null)
    return failed(...head.diagnostics, tangledText(placeIn(input.file, bodyLine + tangled - 1), {}));
  return { ...head, value: { head: head.value, body, bodyLine } };
}
