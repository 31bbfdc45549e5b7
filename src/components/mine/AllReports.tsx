import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { NAMED_PERIODS, readWho, todayOf } from '../../ledger/index.ts';
import type { NamedPeriod, SiteHome } from '../../ledger/index.ts';
import { mine as words, report as reportWords } from '../../text/index.ts';
import { Alert, Button, Choice } from '../base/controls.tsx';
import { download, safeName } from '../base/download.ts';
import type { FetchedPlan } from './plans.ts';

interface Props {
  home: SiteHome;
  loaded: readonly FetchedPlan[];
}

/** Makes one report over all plans, for a period. */
export function AllReports({ home, loaded }: Props): VNode | null {
  const [period, setPeriod] = useState<NamedPeriod>('quarter');
  const [says, setSays] = useState('');
  if (loaded.length === 0) return null;
  const hand = async (kind: 'docx' | 'md'): Promise<void> => {
    setSays('');
    try {
      const { blocksOfAll } = await import('./blocks-of-all.ts');
      const blocks = blocksOfAll({ home, loaded }, period);
      const { unit } = readWho(home.environment, home);
      const made =
        kind === 'docx'
          ? await (await import('../../reports/files/word.ts')).writeWord(blocks, words.reportTitle)
          : (await import('../../reports/files/markdown.ts')).writeMarkdown(blocks);
      const name = [words.reportName, unit, todayOf(home.environment)].filter(Boolean);
      download(new Blob([made]), `${safeName(name.join('-'))}.${kind}`);
    } catch {
      setSays(words.failed);
    }
  };
  return (
    <section class="data" aria-labelledby="all-reports">
      <h2 id="all-reports">{words.reportTitle}</h2>
      <p>{words.reportIntro}</p>
      <p class="buttons">
        <Choice
          label={reportWords.period}
          value={period}
          options={NAMED_PERIODS.map((name) => [name, reportWords.periods[name]] as const)}
          onChoose={(chosen) =>
            setPeriod(NAMED_PERIODS.find((name) => name === chosen) ?? 'quarter')
          }
        />
        <Button onClick={() => void hand('docx')}>{words.reportWord}</Button>
        <Button onClick={() => void hand('md')}>{words.reportMarkdown}</Button>
      </p>
      <Alert>{says}</Alert>
    </section>
  );
}
