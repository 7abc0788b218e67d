import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { listPeriod } from '../domain/action-lists.ts';
import type { Checked } from '../domain/draft.ts';
import type { EarlierReport } from '../domain/earlier-report.ts';
import { actionsKept } from './actions-kept.ts';

/**
 * The actions against those that the approved report before printed: what stands in three archives cannot be taken back
 * by deleting a file. Reports of earlier versions of the programme name no actions in `bericht.json`.
 */
export function actionsSince(
  checked: Pick<Checked, 'month' | 'edition' | 'actions'>,
  earlier: Pick<EarlierReport, 'month' | 'edition' | 'actions'>,
): readonly Diagnostic[] {
  const { actions = [] } = earlier;
  return actionsKept({ period: listPeriod(checked), actions: checked.actions }, [
    { period: listPeriod(earlier), actions },
  ]);
}
