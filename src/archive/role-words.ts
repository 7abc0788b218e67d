/** What a filed object is, in German; roles of later versions of the programme keep their name. */
export function roleWord(role: string): string {
  return ROLES[role] ?? role;
}

/** `Export „data/exporte/2020-08/lza.csv“`: an object as messages name it. */
export function objectWords({ role, name }: { readonly role: string; readonly name: string }): string {
  return `${role === 'pdf' ? 'PDF' : roleWord(role)} „${name}“`;
}

const ROLES: Readonly<Record<string, string>> = {
  pdf: 'Bericht',
  signed: 'unterschriebener Bericht',
  json: 'Zahlen und Texte',
  html: 'Webseite',
  'mail-picture': 'Diagramm der E-Mail',
  versand: 'Versandauftrag',
  order: 'Auftrag',
  export: 'Export',
  consulted: 'beigezogene Datei',
  definition: 'Definition oder Text',
  template: 'Vorlage',
  tokens: 'Gestaltung',
  font: 'Schrift',
};
