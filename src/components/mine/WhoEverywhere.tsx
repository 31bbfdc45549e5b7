import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { chooseInRegions, MOST_NAME, readRegions, readWho } from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type { SiteHome } from '../../ledger/index.ts';
import { mine as words, who as whoWords } from '../../text/index.ts';
import { Choice, TextLine } from '../base/controls.tsx';
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

interface Props {
  home: SiteHome;
  plans: readonly SitePlan[];
  onSaved: () => void;
}

/** Asks who is typing, for which unit, and which unit that one is in the texts of each region. */
export function WhoEverywhere({ home, plans, onSaved }: Props): VNode {
  const { environment, site } = home;
  const before = readWho(environment, { site });
  const [by, setBy] = useState(before.by);
  const [unit, setUnit] = useState(before.unit);
  const [answers, setAnswers] = useState(readRegions(environment, site).answers);
  const save = (event: Event): void => {
    event.preventDefault();
    chooseInRegions(environment, site, { by: by.trim(), unit: unit.trim() }, answers);
    onSaved();
  };
  return (
    <form class="fields" onSubmit={save}>
      <TextLine label={whoWords.by} value={by} maxLength={MOST_NAME} onType={setBy} />
      <TextLine label={whoWords.unit} value={unit} maxLength={MOST_NAME} onType={setUnit} />
      <p class="quiet">{words.regionHint}</p>
      {regionsOf(plans).map((region) => (
        <Choice
          key={region.slug}
          label={`${region.name}：${words.answers}`}
          value={valueIn(answers, region.slug) ?? ''}
          options={[['', words.none], ...region.units.map((name) => [name, name] as const)]}
          onChoose={(chosen) => setAnswers({ ...answers, [region.slug]: chosen })}
        />
      ))}
      <p class="buttons">
        <button class="first">{whoWords.save}</button>
      </p>
    </form>
  );
}
