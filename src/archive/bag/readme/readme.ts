import type { Archive } from '../../../domain/journal.ts';
import type { YearFile } from '../year-file.ts';
import { approvalsText } from './approvals.ts';
import { CHECKING, FOLDERS } from './fixed-texts.ts';
import { formulasText } from './formulas.ts';
import { journalText } from './journal-recipe.ts';
import { paragraph, section } from './layout.ts';
import { reportsText } from './reports.ts';

/**
 * `LIESMICH.txt`: explains the year's file to somebody who has neither this programme nor its authors. German: Beschreibung der Akte.
 *
 * Gives   text for every editor, of Windows too: byte-order mark and CRLF.
 */
export function readmeText(file: YearFile, box: Archive): string {
  const text = [
    titleText(file),
    section('1. Was das ist', aboutText(file)),
    section('2. Was in welchem Ordner liegt', FOLDERS),
    section('3. Ist noch alles unversehrt?', CHECKING),
    section('4. Die Berichte', reportsText(file, box)),
    section('5. Was fehlt', gapsText(file)),
    section('6. Wer freigegeben und unterschrieben hat', approvalsText(file, box)),
    section('7. Wie gerechnet wurde', formulasText(file)),
    section('8. Das Journal und seine Kette', journalText(box)),
  ].join('\n');
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

function titleText({ head, year }: YearFile): string {
  const title = `Jahresakte ${year.year}: ${head.title}, ${head.organisation}`;
  return `${title}\n${'='.repeat([...title].length)}\n`;
}

function aboutText({ head, year }: YearFile): string {
  const { reference, retention } = head.keeping;
  const facts = [
    ['Stelle', head.organisation],
    ['Zielvereinbarung', `${head.title} (${year.agreement})`],
    ['Berichtsjahr', String(year.year)],
    ['Aktenzeichen', reference ?? 'nicht angegeben'],
    ['Aufbewahrungsfrist', retention ?? 'nicht angegeben'],
    ['Rückfragen', head.contact],
  ];
  const list = facts.map(([name = '', value = '']) => `  ${`${name}:`.padEnd(20)}${value}\n`).join('');
  return (
    list +
    '\n' +
    paragraph(
      'Diese Akte enthält die freigegebenen Managementberichte eines Jahres mit allem, woraus sie entstanden sind, und die Nachweise über Freigabe, Unterschrift und Versand. Sie kommt ohne das Programm aus, das sie geschrieben hat: Die Berichte sind PDF-Dateien, alles andere ist Text. Der Ordner ist ein „Bag“ nach RFC 8493 (BagIt 1.0), einer offenen Form für die Übergabe an Archive. Das Datum der Akte steht in „bag-info.txt“ hinter „Bagging-Date“.',
    )
  );
}

function gapsText({ gaps }: YearFile): string {
  if (gaps.length === 0)
    return paragraph(
      'Nichts: Alle zwölf Monatsberichte und der Jahresbericht sind freigegeben und zugestellt.',
    );
  return gaps.map(({ code, message }) => paragraph(`- ${message} (${code})`, '  ')).join('');
}
