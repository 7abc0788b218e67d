import type { Element } from 'hast';
import { alternativeMissing, pictureUnknown } from '../../diagnostic/catalogue/page.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Report } from '../../domain/report.ts';
import { textOf } from '../tree/elements.ts';
import { elementPlace, type Sources } from './source-place.ts';
import type { Sourced } from './walk.ts';

/** Pictures and charts that are not there (SEI-506), or that say nothing to those who cannot see them (SEI-504). */
export function mutePictures(
  elements: readonly Sourced<Element>[],
  { charts, illustrations }: Pick<Report, 'charts' | 'illustrations'>,
  sources: Sources,
): readonly Diagnostic[] {
  return elements.flatMap(({ part, source }) => {
    const place = () => elementPlace({ element: part.tagName, source }, sources);
    if (part.tagName === 'figure') {
      const name = textOf(part, 'dataChart') ?? '';
      const spec = charts.get(name);
      const [what, known] = ['Diagramm', [...charts.keys()]] as const;
      if (!spec) return [pictureUnknown(place(), { what, name, known })];
      return spec.alt.trim() === '' ? [alternativeMissing(place(), { what, name })] : [];
    }
    if (part.tagName !== 'img') return [];
    const name = textOf(part, 'src') ?? '';
    const [what, known] = ['Bild', [...illustrations.keys()]] as const;
    return [
      ...(illustrations.has(name) ? [] : [pictureUnknown(place(), { what, name, known })]),
      ...(textOf(part, 'alt') === undefined ? [alternativeMissing(place(), { what, name })] : []),
    ];
  });
}
