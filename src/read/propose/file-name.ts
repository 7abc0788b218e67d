/** The name of a file without its folder. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

const DAY = /(?:19|20)\d{2}[-_.](?:0[1-9]|1[0-2])[-_.](?:0[1-9]|[12]\d|3[01])/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const MONTH = /(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])(?!\d)/u;

/** A pattern that later files of the same kind fit: `lza_15087_*.csv` for `lza_15087_2020-08.csv`. */
export function namePattern(file: string): string {
  const name = nameOf(file);
  const date = [DAY, MONTH, YEAR].find((form) => form.test(name));
  return date === undefined ? name : name.replace(date, '*');
}

/** Where the name says the day: `lza_JJJJ-MM-TT.csv`; null where it does not. */
export function dayPattern(file: string): string | null {
  const name = nameOf(file);
  const [found = ''] = DAY.exec(name) ?? [];
  const form = found.replace(/\d{4}/u, 'JJJJ').replace(/\d{2}/u, 'MM').replace(/\d{2}/u, 'TT');
  return found === '' ? null : name.replace(found, form);
}

/** Where the name says the month: `lza_JJJJ-MM*.csv`; null where it does not. What stands behind the month may change. */
export function monthPattern(file: string): string | null {
  const name = nameOf(file);
  const [found = ''] = MONTH.exec(name) ?? [];
  const form = found.replace(/\d{4}/u, 'JJJJ').replace(/\d{2}/u, 'MM');
  return found === '' ? null : name.replace(found, form).replace(/(?=\.[^.]*$)/u, '*');
}

/** What a name is worth without its date and ending: `lza_15087` for `lza_15087_2020-08.csv`. */
function stemOf(file: string): { readonly stem: string; readonly ending: string } {
  const name = nameOf(file);
  const date = [DAY, MONTH, YEAR].find((form) => form.test(name));
  const [whole = name, ending = ''] = [name, /\.[^.]*$/u.exec(name)?.[0]];
  const bare = whole.slice(0, whole.length - ending.length);
  const stem = (date === undefined ? bare : bare.replace(date, '')).replace(/[-_. ]+$/u, '');
  return { stem, ending };
}

/**
 * Names for later files that say what this one does not: the month, the day of the delivery, or both. The three patterns
 * fit one and the same file: `lza_2020-08_Stand_2020-09-02.csv`.
 */
export function namesToCome(file: string) {
  const { stem, ending } = stemOf(file);
  return {
    recognised: `${stem}*${ending}`,
    month: `${stem}_JJJJ-MM*${ending}`,
    delivery: `${stem}*_Stand_JJJJ-MM-TT${ending}`,
  };
}

/** A name for a profile: letters, digits and hyphens. */
export function profileNameFor(file: string): string {
  const stem = nameOf(file)
    .replace(/\.[^.]*$/u, '')
    .replace(DAY, '')
    .replace(MONTH, '')
    .replace(YEAR, '');
  const plain = stem
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return plain === '' ? 'export' : plain.slice(0, 40);
}
