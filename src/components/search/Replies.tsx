/** The first line of search, which answers what was typed. */
import type { VNode } from 'preact';
import type { AddressReply, DayReply, FigureReply, Reply as TheReply } from '../../search/index.ts';
import { replies as words } from '../../text/index.ts';
import { lazy } from '../base/lazy.tsx';
import { addressOf, clausePlaceWords } from './places.ts';
import { Dates, Links, MOST_LINKS, planName } from './ReplyParts.tsx';
import type { Props } from './ReplyParts.tsx';
import { PlaceLines, UnitLines } from './UnitAndPlace.tsx';

const Quotations = lazy(async () => (await import('./Quotations.tsx')).Quotations);

function AddressLines({ reply, plans, root }: Props<AddressReply>): VNode {
  return (
    <>
      {reply.targets.slice(0, MOST_LINKS).map((target) => (
        <div key={addressOf('', target)}>
          <p class="answer-line">
            <a href={addressOf(root, target)} data-goes>
              {words.go(clausePlaceWords(target.clause))}
            </a>{' '}
            <small>{planName(plans, target.page.plan)}</small>
          </p>
          <p>{target.clause.text}</p>
          {reply.sentences !== undefined && (
            <p class="search-help">{words.sentences(target.clause.place, reply.sentences)}</p>
          )}
          {reply.last !== undefined && (
            <p class="search-help">
              {words.last(target.clause.place, reply.last.clause.place)}{' '}
              <a href={addressOf(root, reply.last)}>
                {words.go(clausePlaceWords(reply.last.clause))}
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function SaidLines({ reply, root }: Props<DayReply | FigureReply>): VNode {
  const dates = reply.kind === 'day' ? reply.dates : [];
  const name = reply.kind === 'day' ? reply.asked : reply.words[0];
  return (
    <>
      <p class="answer-name">
        {name} <small>{words.said(reply.said.length)}</small>
      </p>
      {reply.words.some((word) => word !== name) && (
        <p class="search-help">{words.written(reply.words)}</p>
      )}
      <dl>
        <dt>{words.saidAt}</dt>
        <dd>
          <Links at={reply.said} root={root} />
        </dd>
        {dates.length > 0 && (
          <>
            <dt>{words.deadline}</dt>
            <dd>
              <Dates dates={dates} root={root} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** The answer to the typed words. */
export function Reply({ reply, ...props }: Props<TheReply>): VNode {
  return (
    <section class="answer" aria-label={words.title} data-answer={reply.kind}>
      {reply.kind === 'unit' && <UnitLines reply={reply} {...props} />}
      {reply.kind === 'place' && <PlaceLines reply={reply} {...props} />}
      {reply.kind === 'address' && <AddressLines reply={reply} {...props} />}
      {(reply.kind === 'day' || reply.kind === 'figure') && <SaidLines reply={reply} {...props} />}
      {reply.kind === 'quotation' && <Quotations checked={reply.checked} {...props} />}
    </section>
  );
}
