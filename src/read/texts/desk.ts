import type { Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import type { Findings } from '../findings.ts';
import { filesIn } from '../folders.ts';
import { readInput, type TextFile, textOf } from '../input-file.ts';

/** Reads each file once and remembers it for the archive. */
export interface Desk {
  readonly inputs: readonly InputFile[];
  has(path: string): boolean;
  read<Value>(path: string, reader: (file: TextFile) => Outcome<Value>): Value | null;
  readAll<Value>(
    folder: string,
    reader: (file: TextFile) => Outcome<Value>,
    wanted?: (name: string) => boolean,
  ): readonly Value[];
}

export function deskOf(data: Files, findings: Findings): Desk {
  const inputs: InputFile[] = [];
  const read: Desk['read'] = (path, reader) => {
    const input = readInput(path, data);
    if (input === null) return null;
    inputs.push(input);
    const text = findings.take(textOf(input));
    return text && findings.take(reader(text));
  };
  return {
    inputs,
    has: (path) => inputs.some(({ file }) => file === `${data.label}/${path}`),
    read,
    readAll: (folder, reader, wanted = () => true) =>
      filesIn(folder, data, ['.md'])
        .filter(wanted)
        .map((name) => read(`${folder}/${name}`, reader))
        .filter((value) => value !== null),
  };
}
