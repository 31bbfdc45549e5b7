import { expect, test } from 'vitest';
import {
  AFTER_CHANGE,
  AFTER_FAULT,
  EACH_LOOK,
  isLasting,
  timetable,
} from '../../../src/shared-folder/timetable.ts';
import { SETTLE } from '../../../src/shared-folder/unread.ts';

/** A timetable with a clock of its own, in milliseconds, and the moments of its rounds. */
function withClock() {
  let now = 0;
  let timers: { at: number; task: () => void }[] = [];
  const rounds: number[] = [];
  const page = { isInSight: true };
  const times = timetable(
    (wait, task) => void timers.push({ at: now + wait, task }),
    () => void rounds.push(now),
    () => page.isInSight,
  );
  const pass = (time: number): void => {
    const end = now + time;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((one, two) => one.at - two.at)[0];
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.task();
    }
    now = end;
  };
  return { ...times, rounds, pass, page };
}

test('many changes are written once, two seconds after the first', () => {
  const { changed, ended, pass, rounds } = withClock();
  changed();
  pass(1_500);
  changed();
  pass(10_000);
  ended(undefined, 0, false);
  expect(rounds).toEqual([AFTER_CHANGE]);
  changed();
  pass(AFTER_CHANGE);
  expect(rounds).toHaveLength(2);
});

test('while a folder is at fault a change waits for the next try, and goes with it', () => {
  const { changed, ended, pass, rounds } = withClock();
  changed();
  ended('busy', 0, false);
  pass(10_000);
  changed();
  expect(rounds).toEqual([]);
  pass(AFTER_FAULT);
  expect(rounds).toEqual([AFTER_FAULT]);
  ended('broken', 600_000, false);
  pass(599_999);
  expect(rounds).toHaveLength(1);
  pass(1);
  expect(rounds).toHaveLength(2);
});

test('a round that succeeds ends the waiting, and a change is written two seconds later', () => {
  const { changed, ended, pass, rounds, page } = withClock();
  page.isInSight = false;
  ended('busy', 86_400_000, false);
  pass(1_000);
  ended(undefined, 0, false);
  changed();
  pass(AFTER_CHANGE);
  expect(rounds).toEqual([1_000 + AFTER_CHANGE]);
  ended('busy', 0, false);
  // One that came while the folder was at fault goes too: the round may have begun before it.
  changed();
  ended(undefined, 0, false);
  pass(AFTER_CHANGE);
  expect(rounds).toHaveLength(2);
  ended(undefined, 0, false);
  pass(86_400_000);
  expect(rounds).toHaveLength(2);
});

test('a page that stays in sight looks by itself, again and again, and a hidden one does not', () => {
  const { changed, ended, pass, rounds, page } = withClock();
  ended(undefined, 0, false);
  pass(EACH_LOOK);
  expect(rounds).toEqual([EACH_LOOK]);
  ended(undefined, 0, false);
  pass(EACH_LOOK - 1_000);
  // A change goes first, and the next look is as far from it as from any other round.
  changed();
  pass(AFTER_CHANGE);
  ended(undefined, 0, false);
  pass(EACH_LOOK - 1);
  expect(rounds).toHaveLength(2);
  page.isInSight = false;
  pass(86_400_000);
  expect(rounds).toHaveLength(2);
  // Who comes back to the page has it look at once, and what is changed on a hidden page is written.
  changed();
  pass(AFTER_CHANGE);
  expect(rounds).toHaveLength(3);
});

test('where a file may be just being written, the next look comes sooner', () => {
  const { ended, pass, rounds } = withClock();
  ended(undefined, 0, true);
  pass(SETTLE);
  expect(rounds).toEqual([SETTLE]);
});

test('a fault that needs a person is not tried again by itself', () => {
  const { ended, pass, rounds } = withClock();
  ended('busy', 0, false);
  ended('password', 0, false);
  pass(AFTER_FAULT);
  expect(rounds).toEqual([]);
});

test('a fault that passes lasts from the third round on', () => {
  expect([0, 2, 3, 4].map(isLasting)).toEqual([false, false, true, true]);
});
