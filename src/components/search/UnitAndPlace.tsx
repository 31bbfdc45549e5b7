/** The first line for a unit or a place: the tasks it is listed for, and their dates. */
import type { VNode } from 'preact';
import { unitPageAddress } from '../../model/shapes/page-address.ts';
import type { Placed, PlaceReply, PlanTasks, Share, UnitReply } from '../../search/index.ts';
import { replies as words } from '../../text/index.ts';
import { addressOf } from './places.ts';
import { DatesOf, Links, planName } from './ReplyParts.tsx';
import type { Props } from './ReplyParts.tsx';

/** 三（二）2. 扩大电子商务服务领域 */
function headingOf({ place, text }: Placed['clause']): string {
  return `${place} ${text.replace(/^.*?[.、）]/u, '').replace(/。$/u, '')}`;
}

/** A line of an answer. It is a link if there is a page to lead to. */
function Line({ href, children }: { href: string; children: string }): VNode {
  return (
    <p class="answer-line">{href === '' ? children : <a href={href}>{words.go(children)}</a>}</p>
  );
}

/** The link to a unit's page; '' in the one-file edition, which has no such pages. */
function unitPage(root: string, share: Share, slug: string | undefined): string {
  const isFile = share.tasks[0]?.head.page.address === '';
  return isFile || slug === undefined ? '' : root + unitPageAddress(share.plan, slug);
}

/** A unit, found by any of its names: its tasks, those that list it first, and the dates. */
export function UnitLines({ reply, plans, root, term }: Props<UnitReply>): VNode {
  const isOfOne = new Set(reply.units.map(({ region }) => region)).size === 1;
  return (
    <>
      {reply.units.map(({ unit, region, isOtherName, shares }) => (
        <div key={`${region} ${unit.name}`}>
          <p class="answer-name">
            {unit.name} <small>{words.within(isOfOne ? '' : region, words.unit)}</small>
          </p>
          {isOtherName && <p class="search-help">{words.otherName(term, unit.name)}</p>}
          {shares.map((share) => {
            const first = share.tasks.filter(({ units: [one] }) => one === unit.name);
            const name = planName(plans, share.plan);
            const whole = reply.dates.filter(({ page }) => page.plan === share.plan);
            return (
              <div key={share.plan}>
                {name !== undefined && <p class="search-help">{name}</p>}
                <Line href={unitPage(root, share, unit.slug)}>
                  {words.size(share.tasks.length, share.measures)}
                </Line>
                <dl>
                  {first.length > 0 && (
                    <>
                      <dt>{words.first}</dt>
                      <dd>
                        {words.firstOf(first.length)}
                        <Links at={first.map(({ head }) => head)} root={root} name={headingOf} />
                      </dd>
                    </>
                  )}
                  <DatesOf tasks={share.tasks} whole={whole} root={root} />
                </dl>
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** Tasks under the titles of their pages, each with its number of measures. */
function TaskLines({ tasks, root }: { tasks: PlanTasks['tasks']; root: string }): VNode {
  const pages = [...new Set(tasks.map(({ head }) => head.page))];
  return (
    <div class="answer-tasks">
      <h2>{words.inOrder(tasks.length)}</h2>
      {pages.map((page) => (
        <section key={page.address + page.title}>
          <h3>{page.title}</h3>
          <ul>
            {tasks
              .filter(({ head }) => head.page === page)
              .map(({ head, measures }) => (
                <li key={head.clause.id}>
                  <a href={addressOf(root, head)}>{head.clause.text}</a>
                  <small>{words.measuresOf(measures)}</small>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The tasks for which one plan lists the governments of a place. */
function PlaceInPlan(props: { reply: PlaceReply; whole: PlanTasks; root: string }): VNode {
  const { reply, whole, root } = props;
  return (
    <>
      {reply.shares
        .filter(({ plan }) => plan === whole.plan)
        .map((share) => (
          <Line key={share.unit} href={unitPage(root, share, share.slug)}>
            {words.listed(share.unit, share.tasks.length)}
          </Line>
        ))}
      <dl>
        <dt>{words.measures}</dt>
        <dd>{words.measuresOf(whole.measures)}</dd>
        <DatesOf tasks={whole.tasks} whole={[]} root={root} />
      </dl>
      <TaskLines tasks={whole.tasks} root={root} />
    </>
  );
}

type Named = Pick<PlaceReply, 'named'>;

/** The clauses that name a place, plan by plan. */
function NamedIn({ named, plans, root }: Pick<Props<PlaceReply>, 'plans' | 'root'> & Named): VNode {
  const ids = [...new Set(named.map(({ page }) => page.plan))];
  return (
    <dl>
      <dt>{words.namedAt}</dt>
      {ids.map((id) => (
        <dd key={id}>
          {planName(plans, id) !== undefined && <small>{planName(plans, id)} </small>}
          <Links at={named.filter(({ page }) => page.plan === id)} root={root} />
        </dd>
      ))}
    </dl>
  );
}

/** A place: the clauses that name it and, plan by plan, the tasks for which its governments are listed. */
export function PlaceLines({ reply, plans, root, onTerm }: Props<PlaceReply>): VNode {
  const { place, region, named, others } = reply;
  return (
    <>
      <p class="answer-name">
        {place.name} <small>{words.within(region, place.within)}</small>
      </p>
      <p class="answer-line">{named.length === 0 ? words.notNamed : words.named(named.length)}</p>
      {named.length > 0 && <NamedIn {...{ named, plans, root }} />}
      {reply.plans.map((whole) => (
        <div key={whole.plan}>
          {planName(plans, whole.plan) !== undefined && (
            <p class="search-help">{planName(plans, whole.plan)}</p>
          )}
          <PlaceInPlan {...{ reply, whole, root }} />
        </div>
      ))}
      {others.length > 0 && (
        <dl>
          <dt>{words.others}</dt>
          <dd>
            {others.map(({ name }) => (
              <button key={name} type="button" class="plain" onClick={() => onTerm(name)}>
                {name}
              </button>
            ))}
          </dd>
        </dl>
      )}
    </>
  );
}
