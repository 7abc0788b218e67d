/** A delivered cell behind a figure, as `bericht.json` names it. */
export interface SourceCell {
  readonly messgroesse: string;
  readonly monat: string;
  readonly datei: string;
  readonly lieferung: string;
  readonly zeile: number;
  /** Null where its line holds a withheld cell. */
  readonly spalte: number | null;
  readonly rohwert: string;
  readonly wert: string | null;
  readonly datenstand: string;
}

/** One figure of a report. German: Zahl. */
export interface ReportFigure {
  /** `I.1`; empty for what belongs to no goal. */
  readonly goal: string;
  /** Where it stands in `bericht.json`: `beurteilt / ist`. */
  readonly quantity: string;
  /** `2020-05`; empty where the figure belongs to no month. */
  readonly month: string;
  /** Unrounded, ratios 0..1; null for one that could not be computed. */
  readonly value: string | null;
  /** As printed. */
  readonly text: string;
  readonly unit: string;
  /** `R2` in the goal's formulas; empty for a figure without one. */
  readonly formula: string;
  /** Where an agreed or estimated value is written: `data/vereinbarungen/msh-2020.yaml:161:15`. */
  readonly place: string;
  readonly cells: readonly SourceCell[];
}

/** A formula of a goal. German: Rechenweg. */
export interface ReportFormula {
  readonly goal: string;
  readonly id: string;
  readonly quantity: string;
  readonly formula: string;
  readonly rounding: string;
}

/** What an archived `bericht.json` says of its figures. */
export interface ReportFigures {
  readonly figures: readonly ReportFigure[];
  readonly formulas: readonly ReportFormula[];
  /** Each delivered cell once, with the goal that used it. */
  readonly cells: readonly (SourceCell & { readonly goal: string })[];
}

type Member = Readonly<Record<string, unknown>>;

/**
 * Every figure of an archived report with its formula and its cells. German: Zahlen.
 *
 * Takes   the bytes as they were filed, of this or of any earlier version of the programme: what is unknown is left out.
 * Gives   null where it is no JSON object.
 */
export function figuresOf(json: Uint8Array): ReportFigures | null {
  const document = parsed(json);
  if (document === null) return null;
  const goals = members(document['ziele']);
  const { ziele: _, ...rest } = document;
  return {
    figures: [
      ...figuresIn(rest, { goal: '', unit: '', cells: [] }),
      ...goals.flatMap((goal) =>
        figuresIn(goal, { goal: textOf(goal['id']), unit: textOf(goal['einheit']), cells: cellsIn(goal) }),
      ),
    ],
    formulas: goals.flatMap(formulasIn),
    cells: goals.flatMap((goal) => cellsIn(goal).map((cell) => ({ ...cell, goal: textOf(goal['id']) }))),
  };
}

interface Goal {
  readonly goal: string;
  readonly unit: string;
  readonly cells: readonly SourceCell[];
}

interface Spot {
  readonly path: readonly string[];
  readonly month: string;
  /** Cells and place named beside the figure. */
  readonly around: Member;
}

/** Lists that explain figures and are none. */
const EXPLAINING = new Set(['eingaben', 'rechenwege', 'herkunft', 'lieferungen']);

function figuresIn(document: Member, goal: Goal): readonly ReportFigure[] {
  const walk = (value: unknown, spot: Spot): readonly ReportFigure[] => {
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        walk(item, { ...spot, path: [...spot.path, nameIn(item, index)] }),
      );
    }
    if (!isMember(value)) return [];
    const month = typeof value['monat'] === 'string' ? value['monat'] : spot.month;
    const own = isFigure(value) ? [figure(value, { ...spot, month }, goal)] : [];
    const inner = Object.entries(value).filter(([key]) => !EXPLAINING.has(key));
    return [
      ...own,
      ...inner.flatMap(([key, each]) => walk(each, { path: [...spot.path, key], month, around: value })),
    ];
  };
  return walk(document, { path: [], month: '', around: {} });
}

/** A figure has a value, or says that it has none; a cell of an export has a line besides. */
function isFigure(value: Member): boolean {
  const { wert } = value;
  const known = wert === null ? 'text' in value : typeof wert === 'string';
  return known && !('zeile' in value);
}

function figure(value: Member, { path, month, around }: Spot, goal: Goal): ReportFigure {
  const written = textOf(value['text']) || textOf(value['wert']);
  return {
    goal: goal.goal,
    quantity: path.join(' / '),
    month,
    value: decimalOf(value['wert']),
    text: written,
    unit: unitOf(written, path, goal.unit),
    formula: textOf(value['rechenweg']),
    place: textOf(value['fundstelle']) || textOf(around['fundstelle']),
    cells: [...namedCells(value, goal.cells), ...originsIn(value), ...originsIn(around)],
  };
}

/** `integrationen 2019-01/2019-12` names cells of the goal's list. */
function namedCells(value: Member, cells: readonly SourceCell[]): readonly SourceCell[] {
  const ranges = Array.isArray(value['eingaben']) ? value['eingaben'].map(String) : [];
  return ranges.flatMap((range) => {
    const [metric = '', months = ''] = range.split(' ');
    const [from = '', until = from] = months.split('/');
    return cells.filter((cell) => cell.messgroesse === metric && cell.monat >= from && cell.monat <= until);
  });
}

function originsIn(value: Member): readonly SourceCell[] {
  const origins = Array.isArray(value['herkunft']) ? value['herkunft'] : [value['herkunft']];
  return origins.filter(isCell);
}

function cellsIn(goal: Member): readonly SourceCell[] {
  const cells: readonly unknown[] = members(goal['eingaben']);
  return cells.filter(isCell);
}

function formulasIn(goal: Member): readonly ReportFormula[] {
  return members(goal['rechenwege']).map((way) => ({
    goal: textOf(goal['id']),
    id: textOf(way['id']),
    quantity: textOf(way['groesse']),
    formula: textOf(way['formel']),
    rounding: textOf(way['rundung']),
  }));
}

/** The unit that is printed goes before that of the goal; parts and sites count something of their own. */
function unitOf(text: string, path: readonly string[], goal: string): string {
  if (/Prozentpunkte?$/u.test(text)) return 'Prozentpunkte';
  if (text.endsWith('%')) return '%';
  if (text.endsWith('€')) return '€';
  if (path.includes('teile') || path.includes('standorte') || path.includes('werte')) return '';
  return path.includes('aufteilung') && goal === '%' ? 'Prozentpunkte' : goal;
}

function nameIn(item: unknown, index: number): string {
  const { id, name, bezeichnung, messgroesse, monat } = isMember(item) ? item : {};
  const found = [id, name, bezeichnung, messgroesse, monat].find((each) => typeof each === 'string');
  return found === undefined ? String(index + 1) : String(found);
}

function decimalOf(value: unknown): string | null {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/u.test(value) ? value : null;
}

function isCell(value: unknown): value is SourceCell {
  return isMember(value) && typeof value['datei'] === 'string' && typeof value['zeile'] === 'number';
}

function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: unknown): readonly Member[] {
  return Array.isArray(value) ? value.filter(isMember) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parsed(bytes: Uint8Array): Member | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isMember(value) ? value : null;
  } catch {
    return null;
  }
}
