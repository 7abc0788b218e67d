import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { smtpSettings } from '../../effects/settings.ts';
import type { Terminal } from '../terminal.ts';
import { type Fact, facts } from './facts.ts';

const PREFIX = 'ZIELBERICHT_SMTP_';
const from = (name: string) => `Umgebung (${PREFIX}${name})`;

/** How mails would go out, without any secret; what is wrong with the settings as for `versenden` (MAI-621 to 626). */
export function mailFacts({ environment }: Pick<Terminal, 'environment'>): {
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = smtpSettings(environment);
  return {
    facts: facts(
      'Mailserver',
      read.ok ? settingRows(read.value, environment) : [['Angaben', 'unbrauchbar', 'Umgebung']],
    ),
    diagnostics: read.diagnostics,
  };
}

type Row = readonly [string, string, string];
type Settings = Extract<ReturnType<typeof smtpSettings>, { readonly ok: true }>['value'];

function settingRows(settings: Settings, environment: Terminal['environment']): readonly Row[] {
  if (settings === null) return [['Weg', 'Postausgang (kein Mailserver eingestellt)', 'Vorgabe']];
  const given = (name: string) => (environment[`${PREFIX}${name}`] ?? '').trim() !== '';
  const key = given('PASSWORT_DATEI') ? 'PASSWORT_DATEI' : 'PASSWORT';
  const { host, port, sender, login } = settings;
  return [
    ['Server', host, from('HOST')],
    ['Anschluss', String(port), given('PORT') ? from('PORT') : 'Vorgabe'],
    ['Absender', sender, from('ABSENDER')],
    ['Anmeldung', login === null ? 'keine' : login.user, login === null ? 'Vorgabe' : from('BENUTZER')],
    ...(login === null ? [] : [['Passwort', String(login.password), from(key)] as const]),
  ];
}
