import { authorApproves, authorUnknown, notEntitled, otherOffice } from '../diagnostic/catalogue/approval.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { type ApprovalRules, isSamePerson } from '../domain/approval-rules.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { type Archive, authorsOf, type FiledReport } from '../domain/journal.ts';

/** Who wants to approve. */
export interface Approver {
  readonly by: string;
  readonly role: string;
  /** The account at the computer, where it is known. */
  readonly account?: string;
}

/**
 * Whether somebody may approve a report, by the rules that were filed with it.
 *
 * Gives   the office in which they approve: the one given, or else the one the rules name for them.
 * Errors  ARC-554 and ARC-555 for somebody who is not entitled, ARC-553 and ARC-561 under the four-eyes rule.
 */
export function officeOf(
  approver: Approver,
  report: FiledReport,
  title: string,
  box: Archive,
): Outcome<string> {
  const rules = rulesOf(report, box);
  if (rules === null) return done(approver.role);
  const office = entitledOffice(approver, rules, title);
  if (!office.ok || !rules.fourEyes) return office;
  const authors = authorsOf(box, report.reportId);
  if (authors.length === 0) return failed(authorUnknown(null, { title }));
  const { by, account } = approver;
  const names = authors
    .flatMap((known) => [known.author, known.account])
    .filter((name) => name !== undefined);
  const own = names.find((name) => isSamePerson(name, by));
  if (own !== undefined) return failed(authorApproves(null, { title, by, author: own, sameAccount: false }));
  const shared = account === undefined ? undefined : names.find((name) => isSamePerson(name, account));
  if (shared === undefined) return office;
  return failed(authorApproves(null, { title, by, author: shared, sameAccount: true }));
}

function entitledOffice({ by, role }: Approver, { entitled }: ApprovalRules, title: string): Outcome<string> {
  if (entitled.length === 0) return done(role);
  const own = entitled.filter(({ name }) => isSamePerson(name, by));
  const [first] = own;
  if (first === undefined) {
    const known = entitled.map((each) => `${each.name} (${each.role})`);
    return failed(notEntitled(null, { title, by, entitled: known }));
  }
  if (role === '') return done(first.role);
  const same = own.find((each) => isSamePerson(each.role, role));
  return same
    ? done(same.role)
    : failed(otherOffice(null, { title, by, given: role, agreed: own.map((each) => each.role).join(' / ') }));
}

/** The rules filed with a report; null where there are none, as in archives older than rules. */
function rulesOf(report: FiledReport, box: Archive): ApprovalRules | null {
  const object = report.objects.find(({ role }) => role === 'versand');
  if (object === undefined) return null;
  const dispatch = JSON.parse(new TextDecoder().decode(box.object(object.sha256))) as Partial<Dispatch>;
  return dispatch.approval ?? null;
}
