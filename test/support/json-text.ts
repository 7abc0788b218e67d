import type { Report } from '../../src/domain/report.ts';

/** `bericht.json` as text. */
export function jsonText({ json }: Pick<Report, 'json'>): string {
  return new TextDecoder().decode(json);
}
