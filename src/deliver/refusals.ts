import { germanMonth } from '../diagnostic/german-text.ts';
import { ApprovalMissing, ScopeViolation } from '../domain/failure.ts';
import type { FiledReport } from '../domain/journal.ts';
import { yearOf } from '../domain/month.ts';

const STOPPED = 'Es wurde nichts versandt. Bitte nicht wiederholen, sondern zuerst klären, wie es dazu kam.';

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
    message: `Der Bericht ${title(report)} ist ein Entwurf und geht nicht als Bericht hinaus.`,
    hint: `Zur Stellungnahme geht er so hinaus: „npx zielbericht versenden ${report.reportId.slice(0, 12)} --entwurf --senden“. Soll der Bericht selbst hinaus, ohne „--entwurf“ erstellen und freigeben.`,
  });
}

export function notADraft(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-640',
    message: `Der Bericht ${title(report)} ist kein Entwurf; „--entwurf“ versendet nur Entwürfe zur Stellungnahme.`,
    hint: `Ohne „--entwurf“ geht er hinaus, sobald er freigegeben ist: „npx zielbericht versenden ${report.reportId.slice(0, 12)} --senden“.`,
  });
}

export function replacedDraft(report: FiledReport, by: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-641',
    message: `Der Entwurf ${title(report)} (Kennung ${report.reportId.slice(0, 12)}) geht nicht mehr hinaus: ${by.draft ? `Ein späterer Entwurf (Kennung ${by.reportId.slice(0, 12)}) ersetzt ihn` : `Fassung ${by.version} ist inzwischen freigegeben`}.`,
    hint: by.draft
      ? `Den späteren versenden: „npx zielbericht versenden ${by.reportId.slice(0, 12)} --entwurf --senden“.`
      : 'Stellungnahmen zu einem Entwurf kommen zu spät; ändert sich noch etwas, ist das eine Korrektur.',
  });
}

export function draftWithoutReturn(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-644',
    message: `Der Entwurf ${title(report)} stammt aus einer früheren Programmfassung und hat keinen Text für die Stellungnahmen.`,
    hint: 'Den Entwurf neu erstellen: „npx zielbericht erstellen --entwurf --rueckgabe JJJJ-MM-TT“; dann „versenden --entwurf“.',
  });
}

export function replacedVersion(report: FiledReport, by: FiledReport): ApprovalMissing {
  if (report.draft) return replacedDraft(report, by);
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

function title({ agreement, month, edition, scope, version, draft }: FiledReport): string {
  const kind = edition === 'jahr' ? 'Jahresbericht' : 'Monatsbericht';
  const period = edition === 'jahr' ? String(yearOf(month)) : germanMonth(month);
  const side = scope === undefined ? '' : `, Bereich ${scope}`;
  return `${agreement}, ${kind} ${period}${side}, ${draft ? 'Entwurf' : `Fassung ${version}`}`;
}
