import type { Meaning } from '../diagnostic.ts';

// Codes of failures: they are thrown where they happen, with the words of their case; here stands what they mean.

const RESTORE =
  'Bitte „npx zielbericht archiv pruefen“ aufrufen und das Archiv aus der Datensicherung wiederherstellen.';
const RETRY = 'Es wurde nichts unterschrieben. Adresse und Verbindung prüfen und wiederholen.';
const STOPPED =
  'Es wurde nichts versandt, und jeder weitere Lauf hält an, bis geklärt ist, wie es dazu kam. „npx zielbericht status“ nennt den Befehl, der die Klärung vermerkt.';
const DISK = 'Die Ursache beheben und den Befehl wiederholen; bisher Geschriebenes bleibt gültig.';

/** Every failure of programme or world that has a code, in the order of the codes. German: Störung. */
export const FAULTS: readonly Meaning[] = [
  fault('ARC-520', 'Das Journal des Archivs ist beschädigt.', RESTORE),
  fault('ARC-521', 'Ein archiviertes Objekt fehlt oder wurde verändert.', RESTORE),
  fault(
    'ARC-522',
    'Gleiche Eingaben haben einen anderen Bericht ergeben als den archivierten.',
    'Vermutlich hat sich das Programm geändert, ohne dass seine Fassung stieg; bitte melden.',
  ),
  fault('ARC-526', 'Zu einem Bericht liegt keine „bericht.json“ im Archiv.', RESTORE),
  fault(
    'ARC-527',
    'Der archivierte Bericht, an den dieser anschließt, ist nicht lesbar.',
    'Bitte „npx zielbericht archiv pruefen“ aufrufen. Ist das Archiv unversehrt, hat eine andere Programmfassung den Bericht geschrieben; bitte diese verwenden.',
  ),
  fault(
    'ARC-590',
    'Dem Journal fehlen Zeilen, die es schon gab; es wird nichts geschrieben und nichts versandt.',
    'Den neuesten Stand von „archiv“ aus der Datensicherung wiederherstellen.',
  ),
  fault(
    'BED-226',
    'Die Eingabe wurde mit Strg+C abgebrochen; es wurde nichts geschrieben.',
    'Den Befehl wiederholen, wenn er doch ausgeführt werden soll.',
  ),
  fault(
    'MAI-601',
    'Der Bericht ist nicht freigegeben.',
    'Den Bericht ansehen und mit „npx zielbericht freigeben“ freigeben.',
  ),
  fault(
    'MAI-602',
    'Ein Entwurf geht nicht als Bericht hinaus.',
    'Zur Stellungnahme geht er mit „npx zielbericht versenden KENNUNG --entwurf --senden“ hinaus; soll der Bericht selbst hinaus, ohne „--entwurf“ erstellen und freigeben.',
  ),
  fault('MAI-603', 'Der Bericht ist durch eine spätere Fassung ersetzt.', 'Die geltende Fassung versenden.'),
  fault('MAI-611', 'Das PDF weist sich als anderer Bericht aus.', STOPPED),
  fault('MAI-612', 'Der archivierte Versandauftrag gehört zu einem anderen Bericht.', STOPPED),
  fault('MAI-613', 'Eine Anschrift ist keine einzelne, einfache E-Mail-Adresse.', STOPPED),
  fault('MAI-614', 'Zwei Unterzeichnende haben dieselbe Adresse.', STOPPED),
  fault('MAI-615', 'Jemand gehört nicht zum Empfängerkreis des Berichts.', STOPPED),
  fault('MAI-650', 'Eine Anschrift liegt bei keinem erlaubten Host.', STOPPED),
  fault('MAI-683', 'Ein Name enthält Zeichen, die im Kopf einer E-Mail nichts zu suchen haben.', STOPPED),
  fault(
    'MAI-680',
    'Die Freigabe aus dem Musterlauf gilt nicht für den Mailserver.',
    'Das Muster liegt nur im Postausgang. Soll der Bericht hinaus, die Freigabe zurücknehmen, ihn ansehen und freigeben.',
  ),
  fault(
    'MAI-651',
    'Der Versand ist angehalten, bis jemand hingesehen hat.',
    '„npx zielbericht status“ nennt Grund und Befehl.',
  ),
  fault(
    'MAI-652',
    'Unter derselben Kennung ging schon ein anderer Inhalt hinaus.',
    'Die Freigabe gilt nicht für diesen Inhalt. Bitte „npx zielbericht archiv pruefen“ aufrufen.',
  ),
  fault(
    'MAI-640',
    '„--entwurf“ versendet nur Entwürfe zur Stellungnahme; dieser Bericht ist keiner.',
    'Ohne „--entwurf“ versenden, sobald der Bericht freigegeben ist.',
  ),
  fault(
    'MAI-641',
    'Der Entwurf ist durch einen späteren oder durch den freigegebenen Bericht ersetzt.',
    'Den späteren Entwurf versenden: „npx zielbericht versenden --entwurf --senden“.',
  ),
  fault(
    'MAI-644',
    'Der Entwurf stammt aus einer früheren Programmfassung und hat keinen Text für die Stellungnahmen.',
    'Den Entwurf neu erstellen, dann „versenden --entwurf“.',
  ),
  fault(
    'ARC-598',
    'Der Entwurf nennt keinen Rückgabetermin.',
    'Den Entwurf mit „--rueckgabe JJJJ-MM-TT“ neu erstellen, dann „versenden --entwurf“.',
  ),
  fault(
    'SYS-900',
    'Das Programm hat einen Fehler gemacht.',
    'Bitte melden. Der gleiche Aufruf mit „--fehlersuche“ zeigt, wo es geschah.',
  ),
  fault('SYS-901', 'Auf dem Datenträger ist kein Platz mehr.', DISK),
  fault('SYS-902', 'Eine Datei ist in einem anderen Programm geöffnet.', DISK),
  fault('SYS-903', 'Für eine Datei oder einen Ordner fehlen die Rechte.', DISK),
  fault('SYS-904', 'Der Zugriff auf eine Datei ist gescheitert.', DISK),
  fault(
    'SYS-905',
    'Ein Pfad führt aus seinem Ordner hinaus.',
    'Bitte nur Dateien innerhalb dieses Ordners verwenden, ohne „..“ und ohne Verknüpfungen nach außen.',
  ),
  fault('SYS-906', 'Ein Name oder Pfad ist zu lang.', 'Bitte kürzere Namen wählen.'),
  fault(
    'SYS-907',
    'Ein Name bedeutet unter Windows etwas anderes.',
    'Bitte die Datei oder den Ordner umbenennen.',
  ),
  fault(
    'SYS-908',
    'Eine Verknüpfung führt zu nichts oder im Kreis.',
    'Bitte die Verknüpfung löschen und die Datei selbst in den Ordner legen.',
  ),
  fault('SYS-910', 'Ein anderer Lauf schreibt in denselben Ordner.', 'Bitte warten, bis er fertig ist.'),
  fault(
    'SYS-925',
    'Während eines Laufs hat jemand anderes das Journal verändert; der Lauf hält an.',
    'Bitte warten, bis kein anderer Lauf mehr arbeitet, „npx zielbericht status“ ansehen und den Befehl wiederholen.',
  ),
  fault(
    'SYS-928',
    'Vor dem Lauf ist zu wenig Platz auf dem Datenträger; es wurde nichts geschrieben.',
    'Bitte Platz schaffen und den Befehl wiederholen.',
  ),
  fault(
    'SYS-930',
    'Die Gestaltung ist unbrauchbar.',
    'Bitte die Datei nach dem Muster der mitgelieferten tokens.json ergänzen.',
  ),
  fault('UNT-731', 'Der Zeitstempeldienst ist nicht zu erreichen.', RETRY),
  fault('UNT-732', 'Der Zeitstempeldienst hat keinen Zeitstempel geliefert.', RETRY),
  fault(
    'UNT-743',
    'Die Unterschrift ist im Archiv abgelegt; nur die Kopie im Ausgabeordner fehlt.',
    'Derselbe Befehl legt dann nur die Kopie nach; unterschrieben wird nicht noch einmal.',
  ),
];

function fault(code: string, pattern: string, hint: string): Meaning {
  return { code, title: 'Störung', pattern, hint };
}
