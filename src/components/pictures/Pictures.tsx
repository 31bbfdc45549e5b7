import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { countStatuses, courseOf, dayOf } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { pictures as words } from '../../text/index.ts';
import { readItems } from '../checklist/items.ts';
import { getLedger } from '../checklist/ledger.ts';
import { GroupBars, StatusBars } from './Bars.tsx';
import { Course } from './Course.tsx';

interface Group {
  name: string;
  items: string[];
}

interface Props {
  ledger: Ledger;
  chapters: readonly Group[];
  units: readonly Group[];
}

function Pictures({ ledger, chapters, units }: Props): VNode {
  const states = useStore(ledger.$items);
  const { unit } = useStore(ledger.$who);
  const items = chapters.flatMap((chapter) => chapter.items);
  const today = dayOf(ledger.home.environment.now());
  const days = useMemo(
    () => courseOf(ledger.home, ledger.entries(), unit, items, today),
    [states, unit, today],
  );
  const countsOf = ({
    name,
    items: some,
  }: Group): { name: string; counts: ReturnType<typeof countStatuses> } => ({
    name,
    counts: countStatuses(some, ledger.statusOf),
  });
  if (days.length === 0) return <p class="page-intro">{words.nothing}</p>;
  return (
    <>
      <p class="page-intro">{words.intro}</p>
      <div class="pictures-grid">
        <section>
          <h3>{words.byStatus}</h3>
          <StatusBars counts={countStatuses(items, ledger.statusOf)} all={items.length} />
        </section>
        <section>
          <h3>{words.overTime}</h3>
          <Course days={days} all={items.length} />
        </section>
      </div>
      <h3>{words.byChapter}</h3>
      <GroupBars head={words.chapter} groups={chapters.map(countsOf)} />
      <h3>{words.byUnit}</h3>
      <p class="page-intro">{words.byUnitHint}</p>
      <GroupBars head={words.unit} groups={units.map(countsOf)} />
    </>
  );
}

/** The groups of a kind that the built page lists. */
function groupsOf(section: HTMLElement, kind: string): Group[] {
  const template = section.querySelector('template');
  const list = template?.content.querySelectorAll<HTMLElement>(`[data-group="${kind}"]`) ?? [];
  return Array.from(list, (element) => ({
    name: element.dataset['name'] ?? '',
    items: readItems(element.dataset['items'] ?? ''),
  }));
}

/** Draws the progress of this browser's ledger into its section, which names the groups. */
export function mount(host: HTMLElement): void {
  const section = host.parentElement;
  if (section === null) return;
  const groups = { chapters: groupsOf(section, 'chapter'), units: groupsOf(section, 'unit') };
  render(<Pictures ledger={getLedger()} {...groups} />, host);
}
