import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LIBERATION = '/usr/share/fonts/truetype/liberation2';

/** The folder of the fonts the peers set with: as called for, the system's, or ours under the names they look for. */
export function peerFonts(work: string): string {
  const asked = process.env['PEERS_FONTDIR'];
  if (asked !== undefined) return asked;
  return existsSync(LIBERATION) ? LIBERATION : ownFonts(work);
}

/** Source Sans 3 under Liberation's file names, in `work/fonts`. */
export function ownFonts(work: string): string {
  const folder = join(work, 'fonts');
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
  );
  const link = (face: string, name: string) => symlinkSync(join(fonts, face), join(folder, name));
  link('400Regular/SourceSans3_400Regular.ttf', 'LiberationSans-Regular.ttf');
  link('600SemiBold/SourceSans3_600SemiBold.ttf', 'LiberationSans-Bold.ttf');
  return folder;
}
