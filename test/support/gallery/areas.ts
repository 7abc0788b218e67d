/** A family of codes, with what a reader should know before looking one up. */
export interface Area {
  readonly prefix: string;
  readonly title: string;
  readonly about: string;
}

/** In the order in which a month meets them. */
export const AREAS: readonly Area[] = [
  {
    prefix: 'CSV',
    title: 'Exportdateien',
    about:
      'Eine Datei in `data/exporte/` lässt sich nicht oder nicht zweifelsfrei lesen. Zeile und Spalte zählen wie in einem Texteditor; die Marke unter der Zeile zeigt die Zelle. Berichtigt wird die Datei oder das Profil in `data/profile/`, das sie beschreibt.',
  },
  {
    prefix: 'DEF',
    title: 'Definitionen',
    about:
      'Eine Datei, die Menschen schreiben, enthält einen Fehler: die Vereinbarung, ein Berichtskopf, ein Kommentar, eine Maßnahmenliste, ein Profil. Rechnen kann das Programm erst, wenn sie stimmt.',
  },
  {
    prefix: 'CHK',
    title: 'Prüfung',
    about:
      'Jede Datei ist für sich lesbar, aber die Angaben passen nicht zusammen oder es fehlt etwas. Die meisten dieser Meldungen sind Warnungen: Der Bericht entsteht und sagt an der Stelle, was fehlt.',
  },
  {
    prefix: 'VOR',
    title: 'Vorlagen',
    about:
      'Eine Datei im Ordner `templates/` fehlt oder ist nicht brauchbar. Ursache ist meist eine eigene Änderung an der Vorlage.',
  },
  {
    prefix: 'SEI',
    title: 'Seiten',
    about:
      'Der Bericht ist fertig geschrieben, lässt sich aber so nicht setzen, ohne etwas zu verlieren oder unzugänglich zu machen. Ursache ist die Vorlage oder ein Zeichen in einem Text.',
  },
  {
    prefix: 'ARC',
    title: 'Archiv und Freigabe',
    about:
      'Das Archiv ist nicht mehr so, wie es geschrieben wurde, oder eine Freigabe ist nicht möglich. Im Archiv nie etwas von Hand ändern oder löschen; der Weg zurück ist die Datensicherung.',
  },
  {
    prefix: 'MAI',
    title: 'Versand',
    about:
      'Etwas hält den Versand auf. Bericht und Freigabe liegen dabei stets sicher im Archiv, und niemand erhält etwas doppelt.',
  },
  {
    prefix: 'UNT',
    title: 'Unterschrift',
    about:
      'Der Befehl `unterschreiben` konnte nicht oder nur mit einer Bemerkung unterschreiben. Eine Unterschrift lässt sich nicht zurücknehmen; deshalb wird im Zweifel keine geleistet.',
  },
  {
    prefix: 'BED',
    title: 'Bedienung',
    about:
      'Der Aufruf war nicht eindeutig oder unvollständig. Es ist nichts geschehen; den Befehl berichtigt wiederholen.',
  },
  {
    prefix: 'SYS',
    title: 'Programm und Rechner',
    about:
      'Datenträger, Rechte, ein zweiter Lauf oder ein Fehler des Programms. Was bis dahin geschrieben war, bleibt gültig; eine halbe Datei gibt es nicht.',
  },
];
