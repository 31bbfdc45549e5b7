import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { autoKey } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { canKeepFile, chooseFile, forgetFile, mayWrite, writeFile } from './backup-file.ts';
import type { PlanFacts } from './export.ts';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
}

/** A file that is written after each change, where the browser can keep one. */
export function AutoBackup({ ledger, facts }: Props): VNode {
  const nameOf = (): string => ledger.home.environment.read(autoKey(ledger.home)) ?? '';
  const [name, setName] = useState(nameOf);
  const [isAllowed, setAllowed] = useState(true);
  const [hasFailed, setFailed] = useState(false);
  const write = (): Promise<void> =>
    writeFile(ledger, facts).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  useEffect(() => {
    if (name === '') return undefined;
    void mayWrite(ledger, false).then(setAllowed);
    let writing = Promise.resolve();
    return ledger.$items.listen(() => {
      writing = writing.then(async () => {
        if (await mayWrite(ledger, false)) await write();
      });
    });
  }, [name]);
  const start = async (): Promise<void> => {
    if (!(await chooseFile(ledger, facts))) return;
    setName(nameOf());
    setAllowed(true);
    await write();
  };
  const resume = async (): Promise<void> => {
    const may = await mayWrite(ledger, true);
    setAllowed(may);
    if (may) await write();
  };
  const stop = (): void => {
    forgetFile(ledger);
    setName('');
  };
  if (!canKeepFile()) return <p class="quiet">{words.autoCannot}</p>;
  const says =
    name === '' ? words.autoOffer : isAllowed ? words.autoOn(name) : words.autoResume(name);
  return (
    <div class="auto">
      <p>{says}</p>
      {hasFailed && (
        <p class="doubt" role="alert">
          {words.autoFailed}
        </p>
      )}
      <p class="buttons">
        {name !== '' && !isAllowed && (
          <button type="button" onClick={() => void resume()}>
            {words.autoResumeNow}
          </button>
        )}
        {(name === '' || hasFailed) && (
          <button type="button" onClick={() => void start()}>
            {words.autoStart}
          </button>
        )}
        {name !== '' && (
          <button type="button" onClick={stop}>
            {words.autoStop}
          </button>
        )}
      </p>
    </div>
  );
}
