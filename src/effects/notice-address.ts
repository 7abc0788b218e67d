import { noticeAddress } from '../diagnostic/catalogue/mail-decision.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { isMailAddress } from '../domain/mail-address.ts';

const NAME = 'ZIELBERICHT_FEHLERMELDUNGEN';

/** Where troubles of the sending are told, from the environment; null leaves it to the agreement. Errors: MAI-661. */
export function noticesFrom(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<string | null> {
  const address = environment[NAME]?.trim() ?? '';
  if (address === '') return done(null);
  return isMailAddress(address) ? done(address) : failed(noticeAddress(null, { address, why: 'syntax' }));
}
