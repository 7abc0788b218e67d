import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Checked } from '../domain/draft.ts';
import type { MailText } from '../domain/report.ts';
import { monthYear } from './format-german.ts';
import { shortResult } from './overall-sentence.ts';
import { forecastWord, ratingWord } from './rating-words.ts';
import type { TemplateSet } from './templates.ts';
import { toldApart } from './told-apart.ts';
import { figure, periodText } from './view/figures.ts';
import type { ReportView } from './view/report-view.ts';

/**
 * The words of the mail: two minutes' reading, most telling first; no personal data.
 *
 * Salutation, approval, checksum and head of the archive chain differ per message or are known only after filing,
 * so they stay as marks for `deliver`.
 */
export function mailText(
  checked: Checked,
  assessments: readonly Assessment[],
  view: ReportView,
  templates: TemplateSet,
  chart: { readonly id: string; readonly alt: string } | null,
): Outcome<MailText> {
  const shown = view.entwurf ? null : chart;
  const fields = { ...mailView(checked, assessments, view, shown?.alt ?? ''), farbe: templates.colours };
  const text = templates.fill(view.entwurf ? 'entwurfmailtext' : 'mailtext', fields);
  const html = templates.fill(view.entwurf ? 'entwurfmail' : 'mail', fields);
  if (!text.ok) return text;
  if (!html.ok) return html;
  return conclude(
    { subject: subject(checked, view), text: text.value, html: html.value, chart: shown?.id ?? null },
    [...text.diagnostics, ...html.diagnostics],
  );
}

/** Most telling first, at most this long; a long name of a Jobcenter gives way. */
const LONGEST_SUBJECT = 78;

function subject(checked: Checked, view: ReportView): string {
  if (view.entwurf) return draftSubject(checked, view);
  const correction =
    view.ersetzt === '' ? '' : `KORREKTUR (Fassung ${view.fassung} ersetzt ${view.ersetzt}): `;
  const { name } = checked.agreement.jobcenter;
  const whole = correction + subjectOf(checked, name);
  if (whole.length <= LONGEST_SUBJECT) return whole;
  const short = (shown: string) => correction + subjectOf(checked, shown).replace('Berichtsmonat ', '');
  const over = short(name).length - LONGEST_SUBJECT;
  return over <= 0 ? short(name) : short(`${name.slice(0, name.length - over - 1).trim()}…`);
}

/** What is asked for, and by when; a Jobcenter whose name does not fit stands in the sender alone. */
function draftSubject(checked: Checked, { rueckgabe }: ReportView): string {
  const until = rueckgabe === '' ? '' : `, Rückgabe bis ${rueckgabe}`;
  const { name } = checked.agreement.jobcenter;
  const whole = `ENTWURF: ${subjectOf(checked, name)}${until}`;
  const fitting = [whole, whole.replace('Berichtsmonat ', '')].find((text) => text.length <= LONGEST_SUBJECT);
  if (fitting !== undefined) return fitting;
  const { edition, month, agreement, scope } = checked;
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  const report =
    edition === 'jahr' ? `Jahresbericht ${agreement.year}` : `Managementbericht ${monthYear(month)}`;
  return `ENTWURF: ${report}${side}${until}`.replaceAll('\u00a0', ' ');
}

function subjectOf(checked: Checked, name: string): string {
  const { agreement } = checked;
  const text =
    checked.edition === 'jahr'
      ? `Jahresbericht ${agreement.year} zur Zielvereinbarung, ${name}`
      : `Managementbericht ${name}, Berichtsmonat ${monthYear(checked.month)}`;
  const side = checked.scope === undefined ? '' : `Bereich ${checked.scope}: `;
  return side + text.replaceAll('\u00a0', ' ');
}

function sideText({ scope }: Checked): string {
  return scope === undefined ? '' : `, Teilausgabe für den Bereich ${scope}`;
}

/** People's words can never be taken for a mark that `deliver` fills in. */
function withoutMarks(text: string): string {
  return text.replaceAll('{{', '{ {');
}

/** `bis Mai 2020 (endgültig): 5,8 % (Soll 7,2 %), deutlich unter Soll` */
function mailLine(assessment: Assessment, yearEnd: boolean): string {
  const { indicator, judged } = assessment;
  if (!judged?.actual) return 'noch nicht berechenbar';
  const when = yearEnd ? `im Jahr ${Math.floor(judged.month / 12)}` : periodText(assessment, judged.month);
  const reference = yearEnd ? indicator.target : judged.plan;
  const shown = toldApart(indicator, judged.actual, reference);
  const value = figure(shown, judged.actual);
  const name = indicator.nature === 'forecast' ? forecastWord(indicator) : yearEnd ? 'Zielwert' : 'Soll';
  const against = reference === null ? '' : ` (${name} ${figure(shown, reference)})`;
  return `${when} (endgültig): ${value}${against}, ${ratingWord(indicator, judged)}`;
}

function reportText(view: ReportView, yearEnd: boolean): string {
  return yearEnd
    ? `Jahresbericht ${view.jahr} zur Zielvereinbarung`
    : `Managementbericht für den Berichtsmonat ${view.monat}`;
}

function mailView(checked: Checked, assessments: readonly Assessment[], view: ReportView, alt: string) {
  const yearEnd = checked.edition === 'jahr';
  return {
    anrede: '{{anrede}}',
    freigabe: '{{freigabe}}',
    pruefsumme: '{{pruefsumme}}',
    archivkette: '{{archivkette}}',
    muster: view.muster,
    bericht: `${view.entwurf ? 'zum' : 'der'} ${reportText(view, yearEnd)}${sideText(checked)}`,
    rueckgabe: view.rueckgabe,
    korrektur: withoutMarks(view.korrektur),
    datenstand: view.datenstand,
    ergebnis: shortResult(assessments, yearEnd),
    ziele: assessments
      .filter(({ indicator }) => indicator.target !== null)
      .map((assessment) => ({ name: assessment.indicator.shortName, satz: mailLine(assessment, yearEnd) })),
    fehlend: view.fehlend.map(withoutMarks),
    titel: subject(checked, view),
    entscheidungen: view.entscheidungen.map(({ wer, was, bis }) => ({
      wer: withoutMarks(wer),
      was: withoutMarks(was),
      bis: withoutMarks(bis),
    })),
    neu: view.neu.map(withoutMarks),
    kontakt: checked.agreement.contact.name,
    telefon: checked.agreement.contact.phone,
    adresse: checked.agreement.contact.email,
    bildtext: alt,
  };
}
