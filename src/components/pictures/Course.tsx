import type { VNode } from 'preact';
import { overTime } from '../../charts/index.ts';
import type { CourseDay } from '../../ledger/index.ts';
import { dayWords, pictures as words, statusWords } from '../../text/index.ts';
import { useWidth } from '../base/use-width.ts';
import { Drawn } from '../base/Drawn.tsx';

interface Props {
  days: readonly CourseDay[];
  /** The number of measures. */
  all: number;
}

/** The days on which something changed, and the last day. */
function turns(days: readonly CourseDay[]): CourseDay[] {
  return days.filter((day, index) => {
    const before = days[index - 1];
    const isChanged = before?.done !== day.done || before.begun !== day.begun;
    return isChanged || index === days.length - 1;
  });
}

/**
 * Progress over time. The picture is as wide as its place, so that its words keep their size. Its figures are
 * below.
 */
export function Course({ days, all }: Props): VNode {
  const [host, width] = useWidth();
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined || first === last) {
    return <p class="page-intro">{words.oneDay}</p>;
  }
  const names = { done: statusWords.done, begun: words.begun, dayOf: dayWords };
  const name = words.course(dayWords(first.day), dayWords(last.day), last.done, last.begun);
  return (
    <>
      <div ref={host}>
        {width > 0 && (
          <Drawn
            class="course"
            picture={overTime(days, all, { width, height: 220 }, names)}
            name={name}
          />
        )}
      </div>
      <details>
        <summary>{words.figures}</summary>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{statusWords.done}</th>
              <th scope="col">{words.begun}</th>
            </tr>
          </thead>
          <tbody>
            {turns(days).map(({ day, done, begun }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>{done}</td>
                <td>{begun}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
