import {
  milestonesAndTarget,
  subgroupOfOtherKind,
  unsuitedPath,
  utilisationWithoutSource,
} from '../../diagnostic/catalogue/definition-indicator.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import { parseGermanNumber } from '../../kinds/german-number.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import type { Goal } from './goal-schema.ts';

/** What the kind of a goal asks of its other keys. `year` is that of the agreement. German: Kennzahlart. */
export function kindContradictions(
  goal: Goal,
  path: Path,
  document: YamlDocument,
  year: number,
): readonly Diagnostic[] {
  const at = (...keys: Path) => document.place([...path, ...keys]);
  return [
    ...utilisation(goal, at('zielwert')),
    ...milestones(goal, at('zielwert'), year),
    ...paths(goal, at),
    ...groups(goal, path, document),
  ];
}

/** The agreement counts places; an occupancy that counts as reached is somebody's decision. */
function utilisation({ berechnung, zielwert }: Goal, place: Place): readonly Diagnostic[] {
  if (berechnung.art !== 'auslastung-gestuft' || zielwert === undefined) return [];
  return berechnung['auslastungsziel-quelle'] === undefined ? [utilisationWithoutSource(place, {})] : [];
}

/** December's plan is what is due by then, and December's plan is the target. */
function milestones({ berechnung, zielwert }: Goal, place: Place, year: number): readonly Diagnostic[] {
  if (berechnung.art !== 'meilensteine' || typeof zielwert !== 'string') return [];
  const due = berechnung.meilensteine.filter(({ termin }) => termin <= `${year}-12-31`).length;
  const number = parseGermanNumber(/^[\d.,]+/.exec(zielwert)?.[0] ?? '');
  return number?.eq(String(due)) ? [] : [milestonesAndTarget(place, { target: zielwert, due, year })];
}

const WITHOUT_SHARES: Readonly<Record<string, string>> = {
  veraenderungsrate: '„linear“ (der Zielwert gilt das ganze Jahr) oder „ohne“ schreiben.',
  meilensteine: 'Die Zeile löschen: Das Soll folgt aus den Terminen.',
};

/** Ways that take a share of an earlier year, which these kinds do not have. */
const BY_SHARES: readonly string[] = ['vorjahresanteile', 'referenzjahre'];

function keywordOf(path: Goal['sollverlauf'] | Goal['voraussichtlich']): string {
  return typeof path === 'string' ? path : path.art;
}

function paths(goal: Goal, at: (key: string) => Place): readonly Diagnostic[] {
  const instead = WITHOUT_SHARES[goal.berechnung.art];
  if (instead === undefined) return [];
  return (['sollverlauf', 'voraussichtlich'] as const)
    .filter((key) => BY_SHARES.includes(keywordOf(goal[key])))
    .map((key) => unsuitedPath(at(key), { key, kind: goal.berechnung.art, instead }));
}

function groups(
  { berechnung, teilgruppen }: Goal,
  path: Path,
  document: YamlDocument,
): readonly Diagnostic[] {
  return (teilgruppen?.gruppen ?? []).flatMap(({ titel, berechnung: own }, index) => {
    if (own.art === berechnung.art) return [];
    const place = document.place([...path, 'teilgruppen', 'gruppen', index, 'berechnung', 'art']);
    return [subgroupOfOtherKind(place, { group: titel, kind: own.art, expected: berechnung.art })];
  });
}
