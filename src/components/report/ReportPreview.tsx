import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { expectedUnits } from '../../ledger/index.ts';
import type { Block } from '../../reports/index.ts';
import { formerWordings } from '../here/former-wordings.ts';
import type { FormerWords } from '../here/former-wordings.ts';
import { getLedger } from '../here/ledger.ts';
import type { Scope } from './report-scope.ts';
import { reportParts } from './report-parts.ts';
import type { Subject } from './report-parts.ts';
import { TableOf } from './TableOf.tsx';

function Piece({ block }: { block: Block }): VNode {
  if (block.kind === 'table') return <TableOf block={block} box="report-scroll" />;
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  return <p class={`report-${block.kind}`}>{block.text}</p>;
}

/** The pieces of a report, one below the other. */
export function Pieces({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <>
      {blocks.map((block, index) => (
        <Piece key={index} block={block} />
      ))}
    </>
  );
}

function printReport(): void {
  const around: Element[] = [];
  for (
    let at = document.querySelector('.report-preview .report');
    at !== null;
    at = at.parentElement
  ) {
    around.push(at);
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  around.forEach(({ classList }) => classList.add('prints'));
  const undo = (): void => around.forEach(({ classList }) => classList.remove('prints'));
  addEventListener('afterprint', undo, { once: true });
  print();
}

interface Props {
  subject: Subject;
  scope: Scope;
  today: string;
  /** Whether the report is to be printed. `onPrinted` is called once printing has been asked for. */
  isPrinting: boolean;
  onPrinted: () => void;
}

/** A report on the page, and on paper. */
export function ReportPreview({ subject, scope, today, isPrinting, onPrinted }: Props): VNode {
  /** The units that should report, as text: their list may change while the entries stay the same. */
  const expected = expectedUnits(getLedger().home).join('\n');
  const [former, setFormer] = useState<FormerWords[]>();
  useEffect(() => void formerWordings().then(setFormer), []);
  const { blocks } = useMemo(
    () => reportParts(subject, scope, today, former),
    [subject.entries, scope, today, expected, former],
  );
  useEffect(() => {
    // Printing waits for the former words of clauses that are gone, since paper shows them too.
    if (!isPrinting || former === undefined) return;
    printReport();
    onPrinted();
  }, [isPrinting, former]);
  return (
    <article class="report">
      <Pieces blocks={blocks} />
    </article>
  );
}
