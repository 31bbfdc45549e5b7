import type { VNode } from 'preact';
import { byUrgency, valueOf } from '../../ledger/index.ts';
import type { DueTerm, PlanLine } from '../../ledger/index.ts';
import { dueWords, mine as words, statusWords } from '../../text/index.ts';
import { MoreOnScroll, useMore } from '../base/more-on-scroll.tsx';
import type { SitePlan } from './plans.ts';

export interface MyTask {
  plan: SitePlan;
  line: PlanLine;
}

/** One measure: its plan, place and words, its status and its dates. */
function Task({ plan, line }: MyTask): VNode {
  const { row, status, state, isPersonal } = line;
  const { root = './' } = document.documentElement.dataset;
  const due = valueOf(state, 'due');
  return (
    <li data-plan={plan.id} data-item={row.item}>
      <a href={`${root}${row.address}`}>
        <small>
          {plan.shortTitle}　{row.place}
        </small>
        <span>{row.text}</span>
      </a>
      <p>
        <span class="chip" data-status={status}>
          {statusWords[status]}
        </span>
        {due !== '' && <span>{`${words.own}：${dueWords(due)}`}</span>}
        {row.deadline !== undefined && <span>{`${words.inText}：${row.deadlineWords}`}</span>}
        {isPersonal && <span>{words.personal}</span>}
      </p>
    </li>
  );
}

/** A 期次 of a plan, with what is still to be filled in. */
export interface PlanTerm extends DueTerm<PlanLine> {
  plan: SitePlan;
}

/** The running 期次, each with a folded list of what is still to be filled in. */
export function DueTerms({
  terms,
  today,
}: {
  terms: readonly PlanTerm[];
  today: string;
}): VNode | null {
  if (terms.length === 0) return null;
  return (
    <section data-terms>
      <h2>{words.terms}</h2>
      {terms.map(({ plan, term, left }) => (
        <details key={`${plan.id} ${term.item}`}>
          <summary>{words.term(plan.shortTitle, term, left.length, term.until < today)}</summary>
          <ol>
            {left.map((line) => (
              <Task key={line.row.item} {...{ plan, line }} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

/** Measures by urgency. Closed ones are folded. */
export function Tasks({ tasks }: { tasks: readonly MyTask[] }): VNode {
  const [most, more] = useMore();
  const taskOf = new Map(tasks.map((task) => [task.line, task]));
  const groups = [...byUrgency(tasks.map(({ line }) => line))];
  let left = most;
  return (
    <>
      {groups.map(([name, lines]) => {
        const shown = lines.slice(0, Math.max(0, left));
        left -= lines.length;
        const list = (
          <ol>
            {shown.map((line) => {
              const task = taskOf.get(line);
              return task && <Task key={`${task.plan.id} ${line.row.item}`} {...task} />;
            })}
          </ol>
        );
        const title = words.titleOf(words.groups[name], lines.length);
        return name === 'closed' ? (
          <details key={name}>
            <summary>{title}</summary>
            {list}
          </details>
        ) : (
          <section key={name} data-urgency={name}>
            <h2>{title}</h2>
            {list}
          </section>
        );
      })}
      {tasks.length > most && <MoreOnScroll more={more} />}
    </>
  );
}
