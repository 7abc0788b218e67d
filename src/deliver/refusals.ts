import { germanMoment } from '../diagnostic/german-text.ts';
import { describe, shortId } from '../diagnostic/report-words.ts';
import { ApprovalMissing, ScopeViolation } from '../domain/failure.ts';
import type { FiledReport } from '../domain/journal.ts';

const STOPPED =
  'Es wurde nichts versandt, und jeder weitere Lauf hält an, bis geklärt ist, wie es dazu kam. „npx zielbericht status“ nennt den Befehl, der die Klärung vermerkt.';

export function notApproved(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-601',
    message: `Der Bericht ${describe(report)} ist nicht freigegeben (Prüfsumme ${report.pdfSha256}).`,
    hint: `Den Bericht ansehen, dann „npx zielbericht freigeben ${shortId(report.reportId)} --durch NAME“. Eine Freigabe gilt nur für genau diesen Inhalt.`,
  });
}

export function draftNotSent(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-602',
    message: `Der Bericht ${describe(report)} ist ein Entwurf und geht nicht als Bericht hinaus.`,
    hint: `Zur Stellungnahme geht er so hinaus: „npx zielbericht versenden ${shortId(report.reportId)} --entwurf --senden“. Soll der Bericht selbst hinaus, ohne „--entwurf“ erstellen und freigeben.`,
  });
}

export function notADraft(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-640',
    message: `Der Bericht ${describe(report)} ist kein Entwurf; „--entwurf“ versendet nur Entwürfe zur Stellungnahme.`,
    hint: `Ohne „--entwurf“ geht er hinaus, sobald er freigegeben ist: „npx zielbericht versenden ${shortId(report.reportId)} --senden“.`,
  });
}

export function replacedDraft(report: FiledReport, by: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-641',
    message: `Der Entwurf ${describe(report)} (Kennung ${shortId(report.reportId)}) geht nicht mehr hinaus: ${by.draft ? `Ein späterer Entwurf (Kennung ${shortId(by.reportId)}) ersetzt ihn` : `Fassung ${by.version} ist inzwischen freigegeben`}.`,
    hint: by.draft
      ? `Den späteren versenden: „npx zielbericht versenden ${shortId(by.reportId)} --entwurf --senden“.`
      : 'Stellungnahmen zu einem Entwurf kommen zu spät; ändert sich noch etwas, ist das eine Korrektur.',
  });
}

export function draftWithoutReturn(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-644',
    message: `Der Entwurf ${describe(report)} stammt aus einer früheren Programmfassung und hat keinen Text für die Stellungnahmen.`,
    hint: 'Den Entwurf neu erstellen: „npx zielbericht erstellen --entwurf --rueckgabe JJJJ-MM-TT“; dann „versenden --entwurf“.',
  });
}

export function draftWithoutDay(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'ARC-598',
    message: `Der Entwurf ${describe(report)} (Kennung ${shortId(report.reportId)}) nennt keinen Rückgabetermin: Wer ihn bekäme, wüsste nicht, bis wann die Stellungnahme gebraucht wird.`,
    hint: 'Den Entwurf mit Termin neu erstellen: „--entwurf --rueckgabe JJJJ-MM-TT“; dann „versenden --entwurf“. Zum Ansehen im eigenen Haus braucht er keinen.',
  });
}

export function replacedVersion(report: FiledReport, by: FiledReport): ApprovalMissing {
  if (report.draft) return replacedDraft(report, by);
  return new ApprovalMissing({
    code: 'MAI-603',
    message: `Der Bericht ${describe(report)} ist durch Fassung ${by.version} ersetzt und wird nicht mehr versandt.`,
    hint: `Die geltende Fassung versenden: „npx zielbericht versenden ${shortId(by.reportId)} --senden“.`,
  });
}

export function otherDocument(report: FiledReport, found: string | null): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-611',
    message: `Das PDF zum Bericht ${describe(report)} weist sich anders aus: ${found ?? 'ohne eindeutige Kennung'}.`,
    hint: STOPPED,
  });
}

export function otherDispatch(report: FiledReport): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-612',
    message: `Der archivierte Versandauftrag gehört nicht zum Bericht ${describe(report)}.`,
    hint: STOPPED,
  });
}

export function badAddress(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-613',
    message: `${JSON.stringify(address)} ist keine einzelne, einfache E-Mail-Adresse (Bericht ${describe(report)}).`,
    hint: STOPPED,
  });
}

export function badName(report: FiledReport, name: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-683',
    message: `Der Name ${JSON.stringify(name)} enthält Zeichen, die im Kopf einer E-Mail nichts zu suchen haben (Bericht ${describe(report)}).`,
    hint: STOPPED,
  });
}

export function sampleRelease(report: FiledReport): ApprovalMissing {
  const id = shortId(report.reportId);
  return new ApprovalMissing({
    code: 'MAI-680',
    message: `Der Bericht ${describe(report)} ist nur im Musterlauf freigegeben; über den Mailserver geht er damit nicht hinaus.`,
    hint: `Das Muster liegt nur im Postausgang. Soll dieser Bericht wirklich versandt werden: „npx zielbericht freigeben --zurueckziehen ${id} --durch NAME --grund TEXT“, dann ansehen und „npx zielbericht freigeben ${id} --durch NAME“.`,
  });
}

export function sharedAddress(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-614',
    message: `Zwei Unterzeichnende des Berichts ${describe(report)} haben dieselbe Adresse: ${address}.`,
    hint: STOPPED,
  });
}

export function outOfScope(report: FiledReport, name: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-615',
    message: `${name} gehört nicht zum Empfängerkreis des Berichts ${describe(report)}.`,
    hint: STOPPED,
  });
}

export function foreignHost(report: FiledReport, address: string): ScopeViolation {
  return new ScopeViolation({
    code: 'MAI-650',
    message: `„${address}“ liegt bei keinem Host, an den der Bericht ${describe(report)} gehen darf.`,
    hint: STOPPED,
  });
}

export function stillStopped(
  report: FiledReport,
  stop: { readonly code: string; readonly at: string },
): ScopeViolation {
  const id = shortId(report.reportId);
  return new ScopeViolation({
    code: 'MAI-651',
    message: `Der Versand ist seit ${germanMoment(stop.at)} angehalten: Beim Bericht ${describe(report)} fiel ${stop.code} auf.`,
    hint: `Es wurde nichts versandt. „npx zielbericht status“ nennt den Grund. Ist er geklärt: „npx zielbericht klaeren ${id} --angesehen --durch NAME --grund TEXT“.`,
  });
}

export function otherContent(report: FiledReport): ApprovalMissing {
  return new ApprovalMissing({
    code: 'MAI-652',
    message: `Unter der Kennung des Berichts ${describe(report)} ging schon ein anderer Inhalt hinaus.`,
    hint: 'Die Freigabe gilt nicht für diesen Inhalt. Es wurde nichts versandt. Bitte „npx zielbericht archiv pruefen“ aufrufen.',
  });
}
