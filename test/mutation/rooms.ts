/** Sources that decide one thing, and the tests they are held against. German: Raum. */
export interface Room {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const each = (folder: string, names: string, end = '.ts') =>
  names.split(' ').map((name) => `${folder}/${name}${end}`);
const sources = (folder: string, names: string) => each(`src/${folder}`, names);
const tests = (folder: string, names: string) => each(`test/${folder}`, names, '.test.ts');

/**
 * Who gets what, may it be sent, was it sent: the rooms whose mutants must not live.
 *
 * Each is held against the tests nearest to it. They call the sources themselves, within seconds; what runs the built
 * command, kills or measures would not notice a mutant, or take minutes for each.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  empfaenger: {
    mutate: [
      ...sources('domain', 'mail-address scope dispatch correction'),
      ...sources('read/agreement', 'mailing'),
      ...sources('effects', 'notice-address shown-address'),
    ],
    tests: [
      ...tests('unit/domain', 'mail-address scope dispatch correction'),
      ...tests('unit/read/agreement', 'mailing to-approval'),
      ...tests('unit/effects', 'notice-address shown-address'),
      ...tests('unit/deliver', 'addressees scoped-delivery'),
    ],
  },
  freigabe: {
    mutate: [
      ...sources('archive', 'approve withdraw approval-rules correction current'),
      ...sources('domain', 'approval-rules journal'),
      ...sources('read/agreement', 'to-approval'),
    ],
    tests: [
      ...tests('unit/archive', 'approve withdraw approval-rules correction archive signatures find-place'),
      ...tests('unit/domain', 'approval-rules journal'),
      ...tests('unit/read/agreement', 'to-approval'),
      ...tests('property', 'release'),
    ],
  },
  versand: {
    mutate: ['src/deliver/*.ts', '!src/deliver/refusals.ts'],
    tests: ['test/unit/deliver/*.test.ts', ...tests('property', 'recipients message')],
  },
  absagen: {
    mutate: ['src/deliver/refusals.ts'],
    tests: ['test/mutation/messages.ts', ...tests('unit/deliver', 'deliver drafts stops')],
  },
  uebergabe: {
    mutate: sources('effects', 'outbox-mailer smtp-mailer smtp-answer strict-connection'),
    tests: [
      ...tests('unit/effects', 'outbox-mailer smtp-mailer smtp-answer strict-connection'),
      ...tests('e2e', 'smtp smtp-strict'),
    ],
  },
  befehle: {
    mutate: sources(
      'cli',
      'approve-report approval-words delivery-gate choose-mails field-for-another also-to with-notices withdraw-approval send-probe send-reports settle-mail mailer correction-options',
    ),
    tests: [
      ...tests(
        'unit/cli',
        'send-decisions send-commands approve-report approve-decisions approval-words field-for-another correction-options also-to with-notices delivery-gate choose-mails mailer',
      ),
    ],
  },
};
