import { deflateSync } from 'node:zlib';
import { objectText } from './object-text.ts';
import type { Reference } from './pdfmake.ts';

/** Where finished objects go. */
export interface ObjectKeeper {
  /** An object without a stream. */
  keepObject(id: number, text: string): void;
  keepStream(id: number, dictionary: string, bytes: Uint8Array): void;
}

/** pdfkit's class of objects. */
type ReferenceClass = Reference['constructor'];

/**
 * How hard zlib tries. The pages of a report grow by 8 KB of 86 from level 6 to level 4 and take half the time;
 * attachments, which are mostly the report's own data, are as quick again with level 3.
 */
export const LEVEL = 4;
const LEVEL_OF_FILES = 3;

/** Objects as pdfkit knows them, with fewer steps to the file: one without a stream is handed over as its text. */
export function leanReference(Plain: ReferenceClass): ReferenceClass {
  return class LeanReference extends Plain {
    readonly #keeper: ObjectKeeper;

    constructor(document: ObjectKeeper, id: number, data?: Record<string, unknown>) {
      super(document, id, data);
      this.#keeper = document;
    }

    override finalize(): void {
      const { id, data, buffer } = this;
      if (buffer.length === 0) {
        this.#keeper.keepObject(id, objectText(data));
        return;
      }
      const [first, ...more] = buffer;
      const bytes = this.#packed(first && more.length === 0 ? first : Buffer.concat(buffer));
      data['Length'] = bytes.length;
      this.#keeper.keepStream(id, objectText(data), bytes);
      this.buffer = [];
    }

    #packed(bytes: Uint8Array): Uint8Array {
      if (!this.compress) return bytes;
      return deflateSync(bytes, { level: this.data['Type'] === 'EmbeddedFile' ? LEVEL_OF_FILES : LEVEL });
    }
  };
}
