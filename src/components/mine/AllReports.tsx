import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  todayOf,
  expectedUnits,
  NAMED_PERIODS,
  periodOf,
  readStored,
  readWho,
  reportOf,
  unitedHere,
} from '../../ledger/index.ts';
import type { NamedPeriod, SiteHome } from '../../ledger/index.ts';
import { rowsOf, targetRowsOf } from '../../ledger/table/plan-rows.ts';
import { blocksOf } from '../../reports/index.ts';
import type { Block } from '../../reports/index.ts';
import { mine as words, report as reportWords } from '../../text/index.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import { Alert, Button, Choice } from '../base/controls.tsx';
import { download, safeName } from '../base/download.ts';
import type { FetchedPlan } from './MinePage.tsx';
import { mineOf, ledgerOfPlan } from './plans.ts';

interface Props {
  home: SiteHome;
  loaded: readonly FetchedPlan[];
}

/** The reports of all plans with something of mine, one after another: of my unit or, if I have none, of all units. */
function blocksOfAll({ home, loaded }: Props, name: NamedPeriod): Block[] {
  const today = todayOf(home.environment);
  const period = periodOf(name, today);
  return loaded.flatMap(({ plan, data }) => {
    const place = ledgerOfPlan(home, plan);
    const mine = mineOf(place, plan);
    const subjects = { rows: rowsOf(data), targets: targetRowsOf(data) };
    const expected = expectedUnits(place.home);
    const around = { mine, today, since: plan.published, expected };
    const { entries: kept } = readStored(place.home);
    const unit = mine.unit === '' ? undefined : mine.unit;
    const entries = unit === undefined ? unitedHere(place.home, kept) : kept;
    const made = reportOf(place.home, subjects, entries, period, unit, around);
    const lacking = missingSentences(place.home);
    return blocksOf(made, plan.title, subjects.rows, { hasLog: false, broken: [], lacking });
  });
}

/** Makes one report over all plans, for a period. */
export function AllReports({ home, loaded }: Props): VNode | null {
  const [period, setPeriod] = useState<NamedPeriod>('quarter');
  const [says, setSays] = useState('');
  if (loaded.length === 0) return null;
  const hand = async (kind: 'docx' | 'md'): Promise<void> => {
    setSays('');
    try {
      const blocks = blocksOfAll({ home, loaded }, period);
      const { unit } = readWho(home.environment, home);
      const made =
        kind === 'docx'
          ? await (await import('../../reports/word.ts')).writeWord(blocks, words.reportTitle)
          : (await import('../../reports/markdown.ts')).writeMarkdown(blocks);
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
