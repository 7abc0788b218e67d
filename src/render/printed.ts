import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Design } from '../domain/design.ts';
import type { Pdf, Report } from '../domain/report.ts';
import { htmlTwin } from './html/html-twin.ts';
import { inspect } from './inspect/inspect.ts';
import { refusalOf, type Sources } from './refusals.ts';
import { render } from './render.ts';

/** Both forms of a report, made from the same tree. */
export interface Printed {
  readonly pdf: Pdf;
  /** The HTML twin, UTF-8. German: HTML-Fassung. */
  readonly html: Uint8Array;
}

/**
 * Station 5 as the pipeline sees it: nothing is drawn before the whole report has been inspected.
 *
 * Errors  what somebody wrote and no page can show (SEI-5xx), with file and line; everything else is thrown.
 */
export async function printed(report: Report, design: Design, sources: Sources): Promise<Outcome<Printed>> {
  const findings = inspect(report, design, sources);
  if (findings.length > 0) return failed(...findings);
  try {
    return done({ pdf: await render(report, design), html: htmlTwin(report, design) });
  } catch (error) {
    const refusal = refusalOf(error, sources);
    if (refusal === null) throw error;
    return failed(refusal);
  }
}
