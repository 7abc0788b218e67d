// What is worked out when the programme is packed, in the place of modules that have none of it (docs/decisions/0055).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DIST_URL, ROOT, slashed, TEMPLATES } from './places.mjs';

const PATTERNS = 'german-patterns.bin';

/** The plugin, and the files that come beside the programme. */
export async function readyMade() {
  const { sheets, index } = await readyTemplates();
  const { patterns, tree } = await readyPatterns();
  const inPlace = {
    'compose/ready-made.ts': index,
    'render/tagged/ready-fonts.ts': await readyFonts(),
    'render/tagged/german-patterns.ts': patterns,
  };
  const plugin = {
    name: 'ready-made',
    buildStart() {
      this.emitFile({ type: 'asset', fileName: PATTERNS, source: tree });
    },
    resolveId: (source) => (sheets.has(source) ? `\0${source}` : null),
    load: (id) => sheets.get(id.slice(1)) ?? inPlace[slashed(relative(join(ROOT, 'src'), id))] ?? null,
  };
  return { plugin, files: Object.fromEntries([...sheets.keys()].map((name) => [name, name])) };
}

/** What is known of every font that comes with the programme, above all its pairs of letters. */
async function readyFonts() {
  const { loadDesign } = await import(new URL('effects/design.js', DIST_URL).href);
  const { rootedFiles } = await import(new URL('effects/rooted-files.js', DIST_URL).href);
  const { sha256Hex } = await import(new URL('domain/sha256.js', DIST_URL).href);
  const { sharedFont } = await import(new URL('render/tagged/shared-font.js', DIST_URL).href);
  const { fonts, fallbackFonts } = loadDesign(rootedFiles('templates', TEMPLATES));
  const ready = new Map();
  for (const bytes of [...Object.values(fonts), ...Object.values(fallbackFonts)])
    ready.set(sha256Hex(bytes), sharedFont(bytes).ready());
  return `export const READY = ${JSON.stringify(Object.fromEntries(ready), null, 1)};`;
}

/** Patterns of hyphenation: bytes in a file of their own are read once and are no part of a source that stays. */
async function readyPatterns() {
  const { germanPatterns } = await import(new URL('render/tagged/german-patterns.js', DIST_URL).href);
  const { levels, tree } = germanPatterns();
  const patterns = `import { readFileSync } from 'node:fs';
export const germanPatterns = () => ({ levels: ${JSON.stringify(levels)}, tree: readFileSync(new URL(urlOf('packed/${PATTERNS}'))) });`;
  return { patterns, tree };
}

/** Every template as JavaScript, on sheets that are read when one of it is filled. Pages have the line of each tag, mails not. */
async function readyTemplates() {
  const { keyOf, PAGES, precompiled, SENTENCES } = await import(
    new URL('compose/compiled-template.js', DIST_URL).href
  );
  const { markTags } = await import(new URL('compose/mark-tags.js', DIST_URL).href);
  const made = [];
  const make = (sheet, text, options) =>
    made.push({ sheet, key: keyOf(text, options), code: precompiled(text, options) });
  for (const { file, text } of templates()) {
    if (file.startsWith('saetze/')) make('ready-sentences', text, SENTENCES);
    else if (/mail(text)?\.hbs$/u.test(file)) make('ready-mails', text, PAGES);
    else {
      make('ready-unmarked', text, PAGES);
      make('ready-pages', markTags(text, `templates/${file}`), PAGES);
    }
  }
  const bySheet = Object.entries(Object.groupBy(made, ({ sheet }) => sheet));
  const sheets = new Map(bySheet.map(([sheet, all]) => [sheet, sheetOf(all)]));
  return { sheets, index: indexOf(bySheet) };
}

function templates() {
  return readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .toSorted()
    .map((name) => ({
      file: slashed(name),
      text: readFileSync(join(TEMPLATES, name), 'utf8').replaceAll('\r\n', '\n'),
    }));
}

function sheetOf(made) {
  return `export const READY = {${made.map(({ key, code }) => `'${key}': ${code}`).join(',\n')}};`;
}

function indexOf(bySheet) {
  const keys = bySheet.map(([sheet, made]) => [sheet, made.map(({ key }) => key)]);
  return `export const READY = new Map(${JSON.stringify(keys)}.flatMap(([sheet, keys]) =>
  keys.map((key) => [key, () => packed(sheet + '.cjs').READY[key]])));`;
}
