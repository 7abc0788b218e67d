import type { Place } from '../domain/place.ts';

/** `data/vereinbarungen/msh-2020.yaml:172:15` */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
