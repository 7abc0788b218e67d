import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { sha256InPieces } from '../domain/sha256.ts';
import type { ByteStream } from './csv/sieve/sieve.ts';

/** A stream that knows, once it was read to its end, what was in it. German: große Eingabe. */
export interface LargeInput extends ByteStream {
  /** The file as the archive keeps it: the rows that were read, below a line that names the whole. */
  kept(excerpt: string): InputFile;
}

/** A file that is read in pieces and never held. Its digest is that of the last reading. */
export function largeInput(path: string, size: number, data: Files): LargeInput {
  const file = `${data.label}/${path}`;
  let sum = sha256InPieces();
  function* chunks(): Generator<Uint8Array, void> {
    const own = sha256InPieces();
    sum = own;
    for (const chunk of data.chunks(path)) {
      own.add(chunk);
      yield chunk;
    }
  }
  return {
    file,
    size,
    chunks,
    kept(excerpt) {
      const sha256 = sum.hex();
      const head = `Auszug aus ${file} (${size} Bytes, SHA-256 ${sha256})\n`;
      return { file, bytes: new TextEncoder().encode(head + excerpt), sha256 };
    },
  };
}
