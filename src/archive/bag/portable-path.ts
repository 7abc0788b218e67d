import { nameFault } from '../../domain/file-name.ts';
import { sha256Hex } from '../../domain/sha256.ts';

/** Bytes that a suffix may still need below the limit of 255. */
const LONGEST = 230;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STRANGE = /[<>:"|?*\\%\u0000-\u001f\u007f]/gu;

/**
 * A path whose every name can be stored on any disk of an office. German: portabler Pfad.
 *
 * Good names stay. Signs that Windows keeps for itself become `_`, and so does `%`: the manifest would have to encode
 * it, and `sha256sum` does not decode. Names of devices and of more than 230 bytes are changed, too.
 */
export function portablePath(path: string): string {
  return path.split('/').filter(isStep).map(portableName).join('/');
}

function isStep(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..';
}

function portableName(name: string): string {
  const signs = name.normalize('NFC').toWellFormed().replace(STRANGE, '_').replace(/[. ]$/u, '_');
  const safe = nameFault(signs)?.kind === 'device' ? `_${signs}` : signs;
  return Buffer.byteLength(safe) <= LONGEST ? safe : shortened(safe);
}

/** Beginning, hash of the whole name, and ending. */
function shortened(name: string): string {
  const ending = /\.[^.]{1,12}$/u.exec(name)?.[0] ?? '';
  const mark = `~${sha256Hex(name).slice(0, 12)}${ending}`;
  let begin = '';
  for (const sign of name) {
    if (Buffer.byteLength(begin + sign + mark) > LONGEST) break;
    begin += sign;
  }
  return begin + mark;
}
