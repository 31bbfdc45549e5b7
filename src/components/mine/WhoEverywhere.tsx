import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  answersByRegion,
  chooseInRegions,
  MOST_NAME,
  readRegions,
  readWho,
} from '../../ledger/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import type { SiteHome } from '../../ledger/index.ts';
import { mine as words, who as whoWords } from '../../text/index.ts';
import { Alert, Choice, TextLine } from '../base/controls.tsx';
import { ledgerOfPlan, mineOf } from './plans.ts';
import type { SitePlan } from './plans.ts';

/** A region of the site, with the units that its plans name. */
interface Region {
  slug: string;
  name: string;
  units: string[];
}

function regionsOf(plans: readonly SitePlan[]): Region[] {
  const regions = new Map<string, Region>();
  for (const { region, regionName, units } of plans) {
    const known = regions.get(region)?.units ?? [];
    const all = [...new Set([...known, ...units])];
    if (all.length > 0) regions.set(region, { slug: region, name: regionName, units: all });
  }
  return [...regions.values()];
}

/** What is chosen for each region, for a unit as it is being typed. */
function answersFor(
  home: SiteHome,
  plans: readonly SitePlan[],
  unit: string,
): Record<string, string> {
  const { environment, site } = home;
  const { of, answers } = readRegions(environment, site);
  const texts = plans.map((plan) => {
    const { names } = mineOf(ledgerOfPlan(home, plan), plan);
    return { region: plan.region, units: plan.units, names };
  });
  return answersByRegion(texts, unit, (region) => ({
    ...readWho(environment, { site, region }),
    isOpen: region !== of && !has(answers, region),
  }));
}

/** What is typed and chosen in the form and not yet saved. */
interface Typed {
  by?: string;
  unit?: string;
  answers: Record<string, string>;
}

const NOTHING: Typed = { answers: {} };

interface Props {
  home: SiteHome;
  plans: readonly SitePlan[];
  /** Called with the unit that was chosen before, if it is another one now. */
  onSaved: (former: string | undefined) => void;
}

/**
 * Asks who is typing, for which unit, and which unit that one is in the texts of each region. What is not being typed
 * shows what is kept, also what another tab has chosen since.
 */
export function WhoEverywhere({ home, plans, onSaved }: Props): VNode {
  const { environment, site } = home;
  const [typed, setTyped] = useState(NOTHING);
  const [refusal, setRefusal] = useState('');
  const { by, unit } = { ...readWho(environment, { site }), ...typed };
  const shown = { ...answersFor(home, plans, unit.trim()), ...typed.answers };
  const save = (event: Event): void => {
    event.preventDefault();
    const answers = Object.fromEntries(
      Object.entries(shown).filter(([region, name]) => name !== '' || has(typed.answers, region)),
    );
    const { unit: before } = readWho(environment, { site });
    const now = { by: by.trim(), unit: unit.trim() };
    const refused = chooseInRegions(environment, site, now, answers);
    setRefusal(refused === undefined ? '' : words.whoRefused[refused]);
    if (refused !== undefined) return;
    setTyped(NOTHING);
    onSaved(before === now.unit ? undefined : before);
  };
  return (
    <form class="fields" onSubmit={save}>
      <TextLine
        label={whoWords.by}
        value={by}
        maxLength={MOST_NAME}
        onType={(by) => setTyped({ ...typed, by })}
      />
      <TextLine
        label={whoWords.unit}
        value={unit}
        maxLength={MOST_NAME}
        onType={(unit) => setTyped({ ...typed, unit })}
      />
      <p class="quiet">{words.regionHint}</p>
      {regionsOf(plans).map(({ slug, name, units }) => (
        <Choice
          key={slug}
          label={`${name}：${words.answers}`}
          value={valueIn(shown, slug)}
          options={[['', words.none], ...units.map((name) => [name, name] as const)]}
          onChoose={(chosen) =>
            setTyped({ ...typed, answers: { ...typed.answers, [slug]: chosen } })
          }
        />
      ))}
      <p class="buttons">
        <button class="first">{whoWords.save}</button>
      </p>
      <Alert>{refusal}</Alert>
    </form>
  );
}
