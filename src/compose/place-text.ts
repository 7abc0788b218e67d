import { cellName, type Place } from '../domain/place.ts';

/** `data/vereinbarungen/msh-2020.yaml:172:15`, and in a workbook `data/exporte/2020-08/lza.xlsx:Tabelle1!C7` */
export function placeText(place: Place): string {
  if (place.whole && place.sheet === undefined) return place.file;
  return `${place.file}:${cellName(place) ?? `${place.line}:${place.column}`}`;
}
