import { notAPicture } from '../diagnostic/catalogue/template.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, type Outcome } from '../diagnostic/outcome.ts';
import type { Illustration } from '../domain/attachment.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { placeIn } from '../domain/place.ts';
import { inputFile } from './template-file.ts';

const FOLDER = 'bilder';
const ENDINGS = /\.(png|jpe?g)$/i;
/** How a file of each kind begins. */
const BEGINNINGS: readonly (readonly [Illustration['mediaType'], readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The pictures of a templates folder, and the files they came from: they shape a report as its templates do. */
export interface Illustrations {
  readonly pictures: ReadonlyMap<string, Illustration>;
  readonly inputs: readonly InputFile[];
}

/**
 * Reads `bilder/*.png` and `bilder/*.jpg`; what a file is, its first bytes say and not its ending. German: Bilder.
 *
 * Errors  warning VOR-403 for a file that is neither PNG nor JPEG; it is left out.
 */
export function loadIllustrations(files: Files): Outcome<Illustrations> {
  const pictures = new Map<string, Illustration>();
  const inputs: InputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name, folder } of files.list(FOLDER)) {
    if (folder || !ENDINGS.test(name)) continue;
    const input = inputFile(files, `${FOLDER}/${name}`);
    if (input === null) continue;
    const mediaType = typeOf(input.bytes);
    if (mediaType === null) diagnostics.push(notAPicture(placeIn(input.file), {}));
    else {
      pictures.set(`${FOLDER}/${name}`, { name: `${FOLDER}/${name}`, mediaType, bytes: input.bytes });
      inputs.push(input);
    }
  }
  return done({ pictures, inputs }, diagnostics);
}

function typeOf(bytes: Uint8Array): Illustration['mediaType'] | null {
  return BEGINNINGS.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}
