import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  answersOf,
  browserEnvironment,
  dueTerms,
  keptPlans,
  myLines,
  readStored,
  readWho,
} from '../../ledger/index.ts';
import type { DueTerm, PlanLine, SiteHome } from '../../ledger/index.ts';
import { missingAmong } from '../../ledger/storage/vault.ts';
import type { Stored } from '../../ledger/storage/stored.ts';
import { rowsOf } from '../../ledger/table/plan-rows.ts';
import { mine as words, shownName } from '../../text/index.ts';
import { useToday } from '../here/today.ts';
import { readArchive } from '../here/wait-for-vault.ts';
import { island } from '../base/Island.tsx';
import { lazy } from '../base/lazy.tsx';
import { fetchPlan, fetchPlans, mineOf, ledgerOfPlan } from './plans.ts';
import type { FetchedPlan, SitePlan } from './plans.ts';
import { OtherNames } from './OtherNames.tsx';
import { DueTerms, Tasks } from './Tasks.tsx';
import { WhoEverywhere } from './WhoEverywhere.tsx';

// These stand below the tasks, and come once the tasks are there.
const AllLedgers = lazy(async () => (await import('./AllLedgers.tsx')).AllLedgers);
const AllReports = lazy(async () => (await import('./AllReports.tsx')).AllReports);
const MissingArchive = lazy(async () => (await import('./MissingArchive.tsx')).MissingArchive);

/** Loads the plans with something of mine. Those whose data could not be loaded are `missing`. */
async function loadMine(
  home: SiteHome,
  plans: readonly SitePlan[],
): Promise<{ loaded: FetchedPlan[]; missing: SitePlan[] }> {
  const kept = new Set(keptPlans(home.environment, home.site));
  const isNamed = (plan: SitePlan): boolean => {
    const mine = mineOf(ledgerOfPlan(home, plan), plan);
    return answersOf(mine.unit, plan.units, mine) !== '';
  };
  const concerned = plans.filter((plan) => kept.has(plan.id) || isNamed(plan));
  const all = await Promise.all(
    concerned.map(async (plan) => ({
      plan,
      data: await fetchPlan(plan.id).catch(() => undefined),
    })),
  );
  return {
    loaded: all.flatMap(({ plan, data }) => (data === undefined ? [] : [{ plan, data }])),
    missing: all.flatMap(({ plan, data }) => (data === undefined ? [plan] : [])),
  };
}

interface MyPlan {
  plan: SitePlan;
  lines: PlanLine[];
  terms: DueTerm<PlanLine>[];
}

function tasksIn(
  home: SiteHome,
  loaded: readonly FetchedPlan[],
  stored: ReadonlyMap<string, Stored>,
  today: string,
): MyPlan[] {
  return loaded.map(({ plan, data }) => {
    const place = ledgerOfPlan(home, plan);
    const mine = mineOf(place, plan);
    const entries = stored.get(plan.id)?.entries ?? [];
    const lines = myLines(place.home, entries, rowsOf(data), mine, today);
    return { plan, lines, terms: dueTerms(place.home, entries, lines, mine, today) };
  });
}

function Mine(): VNode {
  const home = useMemo((): SiteHome => {
    const { site = '' } = document.documentElement.dataset;
    return { environment: browserEnvironment(window), site };
  }, []);
  const today = useToday(home);
  const [plans, setPlans] = useState<SitePlan[]>();
  const [mine, setMine] = useState<Awaited<ReturnType<typeof loadMine>>>();
  const [isFailed, setFailed] = useState(false);
  const [former, setFormer] = useState<string>();
  const asked = useRef(0);
  const load = async (): Promise<void> => {
    const turn = (asked.current += 1);
    try {
      await readArchive(home.environment);
      const all = await fetchPlans();
      const found = await loadMine(home, all);
      // What was asked for since is newer.
      if (turn !== asked.current) return;
      setMine(found);
      setPlans(all);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    void load();
    home.environment.onChange(() => home.environment.soon(() => void load()));
    addEventListener('pageshow', ({ persisted }) => persisted && void load());
  }, []);
  if (plans === undefined || mine === undefined)
    return isFailed ? <p class="trouble">{words.failed}</p> : <p role="status">{words.loading}</p>;
  const { loaded, missing } = mine;
  const kept = keptPlans(home.environment, home.site);
  const stored = new Map(kept.map((plan) => [plan, readStored({ ...home, plan })]));
  const plansOfMine = tasksIn(home, loaded, stored, today);
  const tasks = plansOfMine.flatMap(({ plan, lines }) => lines.map((line) => ({ plan, line })));
  const terms = plansOfMine.flatMap(({ plan, terms }) => terms.map((due) => ({ plan, ...due })));
  const { by, unit } = readWho(home.environment, home);
  const places = plans.map((plan) => ledgerOfPlan(home, plan));
  const ledgers = places.map(({ home: own, title }) => {
    return { home: own, title, entries: stored.get(own.plan)?.entries ?? [] };
  });
  const packs = [...stored.values()].flatMap(({ unreadable }) => missingAmong(unreadable));
  return (
    <>
      <details class="mine-who unprinted" open={tasks.length === 0}>
        <summary>
          {words.whoTitle}
          {unit + by !== '' && `：${[unit, by].filter(Boolean).map(shownName).join('　')}`}
        </summary>
        <WhoEverywhere
          {...{ home, plans }}
          onSaved={(before) => {
            setFormer(before);
            void load();
          }}
        />
      </details>
      {missing.length > 0 && (
        <p class="trouble">{words.someFailed(missing.map(({ title }) => title))}</p>
      )}
      {packs.length > 0 && <MissingArchive packs={packs} />}
      <OtherNames {...{ ledgers, unit, former }} onChanged={() => void load()} />
      {tasks.length === 0 ? (
        <p>{by === '' && unit === '' ? words.nobody : words.nothing}</p>
      ) : (
        <p role="status">
          {words.size(new Set(tasks.map(({ plan }) => plan.id)).size, tasks.length)}
        </p>
      )}
      <DueTerms terms={terms} today={today} />
      <Tasks tasks={tasks} />
      <AllLedgers {...{ home, places }} onChanged={() => void load()} />
      <AllReports {...{ home, loaded }} />
    </>
  );
}

/** 我的任务, an island. */
export const MinePage = island('mine', Mine);
