import { ApprovalMissing, ScopeViolation } from '../domain/failure.ts';
import type { FiledReport } from '../domain/journal.ts';
import { monthText } from '../domain/month.ts';

const STOPPED =
  'Es wurde nichts versandt, und jeder weitere Lauf hält an, bis geklärt ist, wie es dazu kam. „npx zielbericht status“ nennt den Befehl, der die Klärung vermerkt.';

export function notApproved(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-601',
    message: `Der Bericht ${title(report)} ist nicht freigegeben (Prüfsumme ${report.pdfSha256}).`,
    hint: `Den Bericht ansehen, dann „npx zielbericht freigeben ${report.reportId.slice(0, 12)} --durch NAME“. Eine Freigabe gilt nur für genau diesen Inhalt.`,
  });
}

export function draftNotSent(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-602',
    message: `Der Bericht ${title(report)} ist ein Entwurf und wird nicht an die Unterzeichnenden versandt.`,
    hint: 'Den Bericht ohne „--entwurf“ erstellen und freigeben.',
  });
}

export function replacedVersion(report: FiledReport, by: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-603',
    message: `Der Bericht ${title(report)} ist durch Fassung ${by.version} ersetzt und wird nicht mehr versandt.`,
    hint: `Die geltende Fassung versenden: „npx zielbericht versenden ${by.reportId.slice(0, 12)} --senden“.`,
  });
}

export function otherDocument(report: FiledReport, found: string | null): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-611',
    message: `Das PDF zum Bericht ${title(report)} weist sich anders aus: ${found ?? 'ohne eindeutige Kennung'}.`,
    hint: STOPPED,
  });
}

export function otherDispatch(report: FiledReport): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-612',
    message: `Der archivierte Versandauftrag gehört nicht zum Bericht ${title(report)}.`,
    hint: STOPPED,
  });
}

export function badAddress(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-613',
    message: `${JSON.stringify(address)} ist keine einzelne, einfache E-Mail-Adresse (Bericht ${title(report)}).`,
    hint: STOPPED,
  });
}

export function sharedAddress(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-614',
    message: `Zwei Unterzeichnende des Berichts ${title(report)} haben dieselbe Adresse: ${address}.`,
    hint: STOPPED,
  });
}

export function outOfScope(report: FiledReport, name: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-615',
    message: `${name} gehört nicht zum Empfängerkreis des Berichts ${title(report)}.`,
    hint: STOPPED,
  });
}

export function foreignHost(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-650',
    message: `„${address}“ liegt bei keinem Host, an den der Bericht ${title(report)} gehen darf.`,
    hint: STOPPED,
  });
}

export function stillStopped(
  report: FiledReport,
  stop: { readonly code: string; readonly at: string },
): ScopeViolation {
  const id = report.reportId.slice(0, 12);
  return new ScopeViolation({
    code: 'MAI-651',
    message: `Der Versand ist seit ${momentOf(stop.at)} angehalten: Beim Bericht ${title(report)} fiel ${stop.code} auf.`,
    hint: `Es wurde nichts versandt. „npx zielbericht status“ nennt den Grund. Ist er geklärt: „npx zielbericht klaeren ${id} --angesehen --durch NAME --grund TEXT“.`,
  });
}

export function otherContent(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-652',
    message: `Unter der Kennung des Berichts ${title(report)} ging schon ein anderer Inhalt hinaus.`,
    hint: 'Die Freigabe gilt nicht für diesen Inhalt. Es wurde nichts versandt. Bitte „npx zielbericht archiv pruefen“ aufrufen.',
  });
}

/** `28.04.2021, 09:00 Uhr (UTC)` */
function momentOf(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  return `${day}.${month}.${year}, ${at.slice(11, 16)} Uhr (UTC)`;
}

export function title({ agreement, month, edition, scope, version }: FiledReport): string {
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Monatsbericht';
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  return `${agreement}, ${kind} ${monthText(month)}${side}, Fassung ${version}`;
}
