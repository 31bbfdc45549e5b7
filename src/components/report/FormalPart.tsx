import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { keepLetter, keptLetter } from '../../ledger/index.ts';
import type { LetterHead } from '../../ledger/index.ts';
import { formalOf } from '../../reports/formal/formal.ts';
import type { FormalPart as Part } from '../../reports/formal/formal.ts';
import { formal as words, report as reportWords } from '../../text/index.ts';
import { Button, Check, TextLine } from '../base/controls.tsx';
import { download } from '../base/download.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import { planNames } from '../here/plan-names.ts';
import { getLedger } from '../here/ledger.ts';
import type { Scope } from './report-scope.ts';
import { reportParts } from './report-parts.ts';
import type { Subject } from './report-parts.ts';

interface Props {
  subject: Subject;
  scope: Scope;
  today: string;
  /** The name of the file, without its ending. */
  name: string;
}

const PARTS = Object.keys(words.parts) as Part[];

/** 上报件: the formal report. Asks to whom it goes, who signs it, and which parts it has. */
export function FormalPart({ subject, scope, today, name }: Props): VNode {
  const { home } = getLedger();
  const [head, setHead] = useState<LetterHead>(
    () => keptLetter(home) ?? { to: '', from: scope.unit ?? '', without: [] },
  );
  const [day = today, setDay] = useState<string>();
  const [says, say] = useState('');
  const { report, doubts } = useMemo(
    () => reportParts(subject, scope, today),
    [subject.entries, scope, today],
  );
  const change = (part: Partial<LetterHead>): void => {
    const next = { ...head, ...part };
    setHead(next);
    keepLetter(home, next);
  };
  const make = async (): Promise<void> => {
    say(reportWords.working);
    try {
      const { writeFormalWord } = await import('../../reports/formal/formal-word.ts');
      const file = `${words.fileName(name)}.docx`;
      const letter = { ...head, day, lacking: missingSentences(home) };
      download(await writeFormalWord(formalOf(report, planNames().title, letter)), file);
      say(reportWords.ready(file));
    } catch {
      say(reportWords.failed);
    }
  };
  const line = (of: 'to' | 'from'): VNode => (
    <TextLine label={words[of]} value={head[of]} onType={(value) => change({ [of]: value })} />
  );
  const without = (part: Part, isIn: boolean): string[] => {
    const others = head.without.filter((one) => one !== part);
    return isIn ? others : [...others, part];
  };
  return (
    <>
      <p class="quiet">{words.hint}</p>
      <div class="report-scope">
        {line('to')}
        {line('from')}
        <TextLine label={words.day} type="date" value={day} onType={setDay} />
        <fieldset>
          <legend>{words.include}</legend>
          {PARTS.map((part) => (
            <Check
              key={part}
              checked={!head.without.includes(part)}
              onCheck={(isIn) => change({ without: without(part, isIn) })}
            >
              {words.parts[part]}
            </Check>
          ))}
        </fieldset>
      </div>
      {doubts.map((doubt) => (
        <p key={doubt} class="doubt">
          {doubt}
        </p>
      ))}
      <p class="buttons">
        <Button disabled={says === reportWords.working} onClick={() => void make()}>
          {words.make}
        </Button>
        <span role="status">{says}</span>
      </p>
    </>
  );
}
