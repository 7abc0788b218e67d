/**
 * A file that a report's PDF carries inside, so that its figures can be traced years later. German: Anlage.
 *
 * Source: ISO 19005-3 (PDF/A-3), 6.8: every embedded file says how it belongs to the document.
 */
export interface Attachment {
  /** ASCII file name without folders: `quellenauszug_2020-08.csv`. Unique in one report. */
  readonly name: string;
  /** `text/csv`, `application/json`, `application/yaml`, `text/markdown` */
  readonly mediaType: string;
  /** Source: what the report was made from. Data: its figures for machines. */
  readonly relationship: 'Source' | 'Data';
  /** German, for people: `Quellenauszug: die Werte dieses Berichts mit Datei, Zeile und Spalte`. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A picture of the templates, such as a logo (`bilder/logo.png`), or of a comment (`data/bilder/verlauf.png`). */
export interface Illustration {
  /** As `<img src>` names it: `bilder/logo.png`. */
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}
