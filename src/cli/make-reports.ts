import type { Edition } from '../domain/draft.ts';
import { scopeField } from '../domain/scope.ts';
import { batchAnswer } from './batch/batch-answer.ts';
import { produceAll } from './batch/produce-all.ts';
import { type Answer, type Call, refusal } from './command.ts';
import { authorIn, correctionIn } from './correction-options.ts';
import { inWorkshop } from './in-workshop.ts';
import { periodIn, scopeToMake } from './period-options.ts';

/** `erstellen` and `jahresbericht`: one report of each chosen agreement, filed and laid into the output folder. */
export async function makeReports(call: Call, edition: Edition): Promise<Answer> {
  const { given, terminal } = call;
  const draft = given.flag('entwurf') ? { returnBy: given.day('rueckgabe') } : null;
  const correction = correctionIn(given);
  if (!correction.ok) return refusal(correction.diagnostics);
  const wanted = {
    edition,
    month: periodIn(given)?.month ?? null,
    draft,
    ...scopeField(scopeToMake(given)),
    ...correction.value,
    author: authorIn(given, terminal),
  };
  return inWorkshop(call, 'outbox', async ({ candidates, workplace, batch }) => {
    const rows = await produceAll(candidates, wanted, batch);
    return batchAnswer(rows, workplace, terminal);
  });
}
