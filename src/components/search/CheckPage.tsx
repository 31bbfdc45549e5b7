/** The page 核对引文, an island. Takes a text or a file, and shows each quotation in it beside the original. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkOnSite, LoadError, namesQuoted, SHORTEST_QUOTATION } from '../../search/index.ts';
import type { Checked, CheckedQuoted, SearchTrouble } from '../../search/index.ts';
import { quotations as words, search as searchWords } from '../../text/index.ts';
import { Alert, FileChoice } from '../base/controls.tsx';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { useDropped } from '../base/use-dropped.ts';
import { searchDoor } from './door.ts';
import { addressOf, placeOfAll } from './places.ts';
import { ComparedQuotation, verdictOf } from './Quotations.tsx';
import { keepChecked, keptChecked, takeReport } from './report-on-the-way.ts';

/** Larger files take long to read, and most of them are pictures. */
const MOST_REPORT_MEGABYTES = 10;

/** The original of a quotation, verbatim. */
function originalOf({ places }: Checked): string {
  return places.map(({ clause, from, to }) => clause.text.slice(from, to)).join('');
}

/** The result as lines that can be pasted into a mail. */
function resultOf(checked: Checked): string {
  const lines = checked.differences.map(
    ({ number, typed, original }) =>
      `${number}. ${words.changed.before}${typed}${words.changed.typed}${original}${words.changed.end}`,
  );
  const place = placeOfAll(checked.places);
  return [words.quote(checked.quoted), `${verdictOf(checked)} ${place}`.trim(), ...lines].join(
    '\n',
  );
}

/** The text of a file, or why it cannot be read. */
async function readFile(file: File): Promise<{ text: string } | { trouble: string }> {
  if (file.size > MOST_REPORT_MEGABYTES * 1_000_000) {
    return { trouble: words.large(file.name, MOST_REPORT_MEGABYTES) };
  }
  try {
    const { readSource, canonicalText } = await import('../../intake/index.ts');
    const source = await readSource(new Uint8Array(await file.arrayBuffer()), file.name);
    return { text: canonicalText(source) };
  } catch {
    // Any error means the same: this page cannot read the file.
    return { trouble: words.unread(file.name) };
  }
}

/** One quotation, compared, with buttons to copy the original or the result. */
function Chosen({ checked, root }: { checked: Checked; root: string }): VNode {
  const [copied, copy] = useCopy();
  const [first] = checked.places;
  return (
    <section class="answer" aria-label={words.result}>
      <blockquote>{words.quote(checked.quoted)}</blockquote>
      <ComparedQuotation checked={checked} root={root} />
      <p class="check-acts unprinted">
        {first !== undefined && (
          <>
            <button type="button" onClick={() => void copy(originalOf(checked))}>
              {words.copyOriginal}
            </button>
            <a href={addressOf(root, first)}>{words.toText}</a>
          </>
        )}
        <button type="button" onClick={() => void copy(resultOf(checked))}>
          {words.copyResult}
        </button>
      </p>
      {copied?.isCopied === true ? (
        <p role="status">{words.copied}</p>
      ) : (
        <CopyBox copied={copied} done={words.copied} />
      )}
    </section>
  );
}

function Report({
  name,
  all,
  root,
}: {
  name: string;
  all: readonly CheckedQuoted[];
  root: string;
}): VNode {
  const [picked, setPicked] = useState<number>();
  const chosen = picked ?? 0;
  const checked = all[chosen];
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the comparison is below the list.
    if (picked !== undefined) host.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <div class="check-report" ref={host}>
      <section aria-label={words.list}>
        <p>{words.count(name, all.length)}</p>
        <ol class="quotes">
          {all.map((one, at) => (
            <li key={at}>
              <button
                type="button"
                aria-current={at === chosen ? 'true' : undefined}
                onClick={() => setPicked(at)}
              >
                <b data-verdict={one.verdict}>
                  {words.signs[one.verdict]} {words.short(one.verdict, one.differences.length)}
                </b>
                <span>{words.quote(one.quoted)}</span>
                <small>
                  {one.isQuoted ? '' : `${words.unquoted} `}
                  {one.verdict === 'none' ? '' : placeOfAll(one.places)}
                </small>
              </button>
            </li>
          ))}
        </ol>
      </section>
      {checked !== undefined && <Chosen key={chosen} checked={checked} root={root} />}
    </div>
  );
}

interface Found {
  name: string;
  /** Quoted words that are too short to be compared. */
  names: string[];
  all: CheckedQuoted[];
  trouble: string;
}

/** The page: a form for the text or file, and the result. */
export function CheckPage(): VNode {
  const door = useMemo(searchDoor, []);
  const [text, setText] = useState(() => takeReport() || keptChecked());
  const [found, setFound] = useState<Found>();
  const [isBusy, setBusy] = useState(false);
  const [oneOnly, setOneOnly] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const fail = (trouble: string): void => setFound({ name: '', names: [], all: [], trouble });
  const check = async (report: string, name = ''): Promise<void> => {
    if (report.trim() === '') return fail(words.nothing);
    try {
      const all = await checkOnSite(door, report);
      const trouble = all.length === 0 ? words.none : '';
      setFound({ name, names: namesQuoted(report), all, trouble });
    } catch (error) {
      const trouble: SearchTrouble = error instanceof LoadError ? error.trouble : 'broken';
      fail(searchWords.trouble[trouble]);
    }
  };
  const checkFile = async ([file, ...others]: File[]): Promise<void> => {
    if (file === undefined) return;
    setOneOnly(others.length === 0 ? '' : words.oneOnly(file.name, others.length));
    const read = await readFile(file);
    if ('text' in read) await check(read.text, file.name);
    else fail(read.trouble);
  };
  const busily = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const readFiles = (files: File[]): void => void busily(checkFile(files));
  useDropped(form, readFiles);
  useEffect(() => {
    if (keptChecked() !== '') void busily(check(keptChecked()));
  }, []);
  return (
    <>
      <form
        ref={form}
        class="check-form unprinted"
        onSubmit={(event) => {
          event.preventDefault();
          keepChecked(text);
          setOneOnly('');
          void busily(check(text));
        }}
      >
        <textarea
          aria-label={words.field}
          placeholder={words.placeholder}
          rows={found === undefined ? 8 : 3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="check-acts unprinted">
          <button type="submit">{words.check}</button>
          <FileChoice label={words.file} accept=".docx,.txt" onFiles={readFiles} />
        </p>
      </form>
      <Alert>{oneOnly}</Alert>
      <p role="status">{isBusy ? words.reading : (found?.trouble ?? '')}</p>
      {found !== undefined && found.names.length > 0 && (
        <p>{words.names(found.names, SHORTEST_QUOTATION)}</p>
      )}
      {found !== undefined && found.all.length > 0 && (
        <Report key={found} name={found.name} all={found.all} root={door.root} />
      )}
    </>
  );
}
