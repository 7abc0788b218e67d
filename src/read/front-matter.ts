import { noFrontMatter } from '../diagnostic/catalogue/definition.ts';
import { failed, type Outcome } from '../diagnostic/outcome.ts';
import { placeIn } from '../domain/place.ts';
import type { TextFile } from './input-file.ts';
import { parseYaml, type YamlDocument } from './yaml/document.ts';

/** A Markdown file: the head between two lines `---` and the text below. German: Kopf und Text. */
export interface HeadedText {
  readonly head: YamlDocument;
  /** Without blank lines at its start and end. */
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
}

export function splitHead({ input, text }: TextFile): Outcome<HeadedText> {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end < 0) return failed(noFrontMatter(placeIn(input.file), {}));
  const head = parseYaml({ file: input.file, text: lines.slice(1, end).join('\n'), firstLine: 2 });
  if (!head.ok) return head;
  const rest = lines.slice(end + 1);
  const first = rest.findIndex((line) => line.trim() !== '');
  const body = rest.join('\n').trim();
  return { ...head, value: { head: head.value, body, bodyLine: end + 2 + Math.max(0, first) } };
}
