/** An address as messages may name it: without user, password, query and fragment, where secrets stand. */
export function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname}`.replace(/\/$/, '');
}

/** What somebody typed as an address, as far as a message may repeat it. */
export function shownText(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url !== null && ['http:', 'https:'].includes(url.protocol);
  // Without its scheme nobody can tell the host from a password: `wir:geheim@zeitstempel.example.org`.
  const plain = web ? shownAddress(url) : text.includes('@') ? '…' : text.replace(/[?#].*/s, '');
  return `„${plain}“${text.includes('@') ? ' (enthält Anmeldedaten)' : ''}`;
}
