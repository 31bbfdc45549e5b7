import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { countStatuses, courseOf } from '../../ledger/index.ts';
import { countWords, pictures as words, rateWords } from '../../text/index.ts';
import { listedGroups, scopeIn } from '../here/groups.ts';
import type { ListedGroup } from '../here/groups.ts';
import { getLedger } from '../here/ledger.ts';
import { island } from '../base/Island.tsx';
import { publishedOn } from '../here/plan-names.ts';
import { useToday } from '../here/today.ts';
import { GroupBars, StatusBars } from './Bars.tsx';
import type { GroupCounts } from './Bars.tsx';
import { Course } from './Course.tsx';

function Progress(): VNode {
  const ledger = getLedger();
  const { chapters, units } = useMemo(
    () => ({ chapters: listedGroups('chapter'), units: listedGroups('unit') }),
    [],
  );
  const states = useStore(ledger.$items);
  const who = useStore(ledger.$who);
  const { unit } = who;
  const all = chapters.flatMap((chapter) => chapter.items);
  // As in reports, only the measures that my unit answers for count, or all.
  const scope = scopeIn(units, who);
  const inScope = (items: readonly string[]): string[] =>
    items.filter((item) => scope?.has(item) !== false);
  const items = inScope(all);
  const today = useToday(ledger.home);
  const days = useMemo(
    () => courseOf(ledger.home, ledger.entries(), unit, items, today, publishedOn()),
    [states, who, today],
  );
  const countsOf = (groups: readonly ListedGroup[]): GroupCounts[] =>
    groups
      .map(({ name, items: some }) => ({ name, some: inScope(some) }))
      .filter(({ some }) => some.length > 0)
      .map(({ name, some }) => ({ name, counts: countStatuses(some, ledger.statusOf).statuses }));
  const count = countStatuses(items, ledger.statusOf);
  if (days.length === 0) return <p class="page-intro">{words.nothing}</p>;
  return (
    <>
      <p class="page-intro">
        {words.intro}
        {words.total(count.all, all.length, countWords(count), rateWords(count))}
      </p>
      <div class="pictures-grid">
        <section>
          <h3>{words.byStatus}</h3>
          <StatusBars counts={count.statuses} all={count.all} />
        </section>
        <section>
          <h3>{words.overTime}</h3>
          <Course days={days} all={count.all} />
        </section>
      </div>
      <h3>{words.byChapter}</h3>
      <GroupBars head={words.chapter} groups={countsOf(chapters)} />
      <h3>{words.byUnit}</h3>
      <p class="page-intro">{words.byUnitHint}</p>
      <GroupBars head={words.unit} groups={countsOf(units)} />
    </>
  );
}

/** The progress of this browser's ledger, an island. Its section lists the groups. */
export const Pictures = island('data', Progress);
