import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../ledger/index.ts';
import { handOutWords as words } from '../../text/index.ts';
import { Button, TextLine } from '../base/controls.tsx';
import { cannotDownload, download, safeName } from '../base/download.ts';
import { planNames } from '../here/plan-names.ts';
import type * as HandingOut from './hand-out.ts';

interface Props {
  /** Those that should report. */
  units: readonly string[];
  /** Those of them of which nothing has come. */
  missing: readonly string[];
  /** All entries that are known. */
  kept: readonly Entry[];
}

/** Hands out a workbook to each unit, and reminds those that have not answered. */
export function HandOut({ units, missing, kept }: Props): VNode | null {
  const [until, setUntil] = useState('');
  const [said, say] = useState('');
  if (cannotDownload() !== undefined) return null;
  const { title } = planNames();
  const make = async (
    name: string,
    made: (way: typeof HandingOut) => Promise<Blob>,
  ): Promise<void> => {
    try {
      download(await made(await import('./hand-out.ts')), safeName(name));
      say(words.made);
    } catch {
      say(words.failed);
    }
  };
  const tell = (made: number): void => say(words.making(made, units.length));
  const makeSheets = (): void => {
    tell(0);
    void make(words.zipName(title), ({ handOut }) => handOut(units, kept, until, tell));
  };
  const makeLetter = (): void =>
    void make(words.letterName(title), ({ reminder }) => reminder(missing, until));
  return (
    <details class="hand-out">
      <summary>{words.title}</summary>
      <p class="quiet">{words.hint}</p>
      <TextLine label={words.until} type="date" value={until} onType={setUntil} />
      <p class="buttons">
        <Button class="first" onClick={makeSheets}>
          {words.make(units.length)}
        </Button>
        {missing.length > 0 && <Button onClick={makeLetter}>{words.remind(missing.length)}</Button>}
        <span role="status">{said}</span>
      </p>
    </details>
  );
}
