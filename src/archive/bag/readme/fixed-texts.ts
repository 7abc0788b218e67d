/** What each folder and each table holds. */
export const FOLDERS = `data/berichte/        je Zeitraum ein Ordner: der Bericht (.pdf), mit Unterschriften (_unterschrieben_1.pdf,
                      _unterschrieben_2.pdf …: jede Datei enthält die vorige), als Webseite (.html), seine
                      Zahlen und Texte (.bericht.json), Empfänger und Wortlaut der E-Mail (.versand.json)
                      und das Diagramm darin (.diagramm.png)
data/quellen/         woraus die Berichte entstanden: Zielvereinbarung, Exporte jeder Lieferung,
                      Exportprofile, Kommentare, Gesprächsvermerke, Maßnahmen, Berichtsköpfe
data/vorlagen/        Vorlagen, Gestaltung und Schriften der Berichte
data/berechnungen/    zahlen.csv       jede Zahl der Berichte mit Einheit, Formel und den Zellen dahinter
                      rechenwege.csv   jede Formel, je Bericht und Ziel
                      zellen.csv       jede gelieferte Zelle: Datei, Zeile, Spalte, Text und Wert
data/nachweise/       berichte.csv     alle Berichte des Jahres, auch Entwürfe und nicht freigegebene
                      nachweise.csv    Ablage, Freigaben, Unterschriften, Rücknahmen, Zustellungen,
                                       Entscheidungen, Proben, Fehlermeldungen: wer, an wen, warum
                      verzeichnis.csv  welcher Bericht welche Datei verwendet, mit Größe und SHA-256
                      journal.jsonl    das Journal des Archivs, Byte für Byte
                      archivkette.txt  sein letzter Hash

Jede Datei liegt einmal hier, auch wenn mehrere Berichte sie verwenden. Hatte eine Datei im Lauf des
Jahres mehrere Inhalte, liegen alle nebeneinander; ihr Name endet dann auf die ersten zwölf Zeichen
ihrer SHA-256, zum Beispiel „lza_3f9ac21b4d1e.csv“. „verzeichnis.csv“ sagt, welcher Bericht welche
verwendet. Entwürfe und nicht freigegebene Berichte stehen nur in „berichte.csv“.

Die Tabellen (.csv) öffnet jede Tabellenkalkulation: UTF-8, Semikolon, Dezimalkomma. Quoten stehen
ungerundet als Anteil (0,189 für 18,9 %); daneben steht der Text, wie er gedruckt ist. Ein Apostroph
am Anfang einer Zelle gehört nicht zum Text: Er verhindert, dass sie als Formel gelesen wird. Pfade in
den Tabellen gelten ab dem Ordner „data“. „Z8 S16–27“ heißt Zeile 8, Spalten 16 bis 27 der Quelldatei.
`;

/** How to prove the file whole without this programme; the end-to-end test runs the first recipe as it stands here. */
export const CHECKING = `Für jede Datei unter „data“ nennen manifest-sha256.txt und manifest-sha512.txt eine Prüfsumme, für die
Dateien daneben (auch für diese) tagmanifest-sha256.txt und tagmanifest-sha512.txt.

Linux und macOS (Terminal, in diesem Ordner):

  sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt
  find data -type f | wc -l; wc -l < manifest-sha256.txt

Ohne Ausgabe ist alles unversehrt; „FAILED“ oder „FEHLSCHLAG“ nennt eine veränderte Datei. Die beiden
Zahlen der zweiten Zeile müssen gleich sein: Sonst kam eine Datei hinzu. Auf macOS heißt der Befehl
„shasum -a 256 -c“. Für SHA-512 in allen Zeilen 512 statt 256 schreiben.

Windows (PowerShell, in diesem Ordner):

  foreach ($liste in "manifest-sha256.txt", "tagmanifest-sha256.txt") {
    foreach ($zeile in [IO.File]::ReadAllLines("$PWD\\$liste")) {
      $soll, $datei = $zeile -split "  ", 2
      if (-not (Test-Path -LiteralPath $datei)) { "FEHLT: $datei"; continue }
      if ((Get-FileHash -Algorithm SHA256 -LiteralPath $datei).Hash -ne $soll) { "VERÄNDERT: $datei" }
    }
  }
  (Get-ChildItem data -Recurse -File).Count; [IO.File]::ReadAllLines("$PWD\\manifest-sha256.txt").Count

Eine einzelne Datei zeigt auch: certutil -hashfile DATEI SHA256

Jedes Programm für BagIt prüft die Akte ebenso, zum Beispiel „bagit.py --validate ORDNER“.
`;
