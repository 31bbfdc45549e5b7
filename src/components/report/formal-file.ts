/** Makes the report that is handed in; loaded when it is asked for. */
import { formalOf } from '../../reports/formal.ts';
import type { Letter } from '../../reports/formal.ts';
import { writeFormalWord } from '../../reports/formal-word.ts';
import type { Scope } from './PeriodForm.tsx';
import { reportParts } from './report-parts.ts';
import type { Subject } from './report-parts.ts';

/**
 * The Word file of what entries come to in a period.
 *
 * @param plan The plan's title.
 * @throws Error if it cannot be made.
 */
export function formalFile(
  subject: Subject,
  scope: Scope,
  today: string,
  plan: string,
  letter: Letter,
): Promise<Blob> {
  const { report } = reportParts(subject, scope, today);
  return writeFormalWord(formalOf(report, plan, letter));
}
