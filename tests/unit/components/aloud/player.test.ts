import { expect, test } from 'vitest';
import { createPlayer } from '../../../../src/components/aloud/player.ts';
import type { Door, Player } from '../../../../src/components/aloud/player.ts';
import type { Heard } from '../../../../src/components/aloud/speaker.ts';

const LONG = `${'字'.repeat(40)}，${'句'.repeat(40)}。`;
const CLAUSES = ['1.标题。', LONG, '第三句。', '第四句。'];

interface Stage {
  player: Player;
  /** What was given to the voice, with its speed. */
  spoken: [string, number][];
  /** Reports of the piece that was given last, or of an earlier one. */
  heard: (back?: number) => Heard;
  cancels: () => number;
  /** Lets time pass for what was put off. */
  wait: () => void;
}

function stage(hidden: number[] = [], at = 0): Stage {
  const spoken: [string, number][] = [];
  const reports: Heard[] = [];
  let tasks: (() => void)[] = [];
  let cancels = 0;
  const door: Door = {
    speak: (words, rate, heard) => {
      spoken.push([words, rate]);
      reports.push(heard);
    },
    cancel: () => {
      cancels += 1;
    },
    later: (task) => tasks.push(task),
    isShown: (clause) => !hidden.includes(clause),
  };
  return {
    player: createPlayer(CLAUSES, { at, rate: 1 }, door),
    spoken,
    heard: (back = 0) => {
      const report = reports[reports.length - 1 - back];
      if (report === undefined) throw new Error('Nothing was spoken.');
      return report;
    },
    cancels: () => cancels,
    wait: () => {
      const due = tasks;
      tasks = [];
      for (const task of due) task();
    },
  };
}

const words = ({ spoken }: Stage): string[] => spoken.map(([one]) => one);

test('clauses are spoken in order, long ones in pieces, and then it is done', () => {
  const here = stage();
  here.player.play();
  for (let count = 0; count < 5; count += 1) here.heard().ended();
  expect(words(here)).toEqual([
    '1、标题。',
    `${'字'.repeat(40)}，`,
    `${'句'.repeat(40)}。`,
    '第三句。',
    '第四句。',
  ]);
  expect(here.player.$playing.get()).toMatchObject({ phase: 'done', at: 3 });
  expect(here.cancels()).toBe(0);
  here.player.play();
  expect(words(here).pop()).toBe('1、标题。');
});

test('a pause breaks off, and goes on with the piece that was broken off', () => {
  const here = stage([], 1);
  here.player.play();
  here.heard().ended();
  here.player.pause();
  expect(here.cancels()).toBe(1);
  here.heard().failed('interrupted');
  here.heard().ended();
  expect(here.player.$playing.get()).toEqual({ phase: 'paused', at: 1, rate: 1, isAsked: false });
  here.player.play();
  expect(words(here).slice(1)).toEqual([`${'句'.repeat(40)}。`, `${'句'.repeat(40)}。`]);
});

test('going elsewhere breaks off first, and late reports of what was broken off count for nothing', () => {
  const here = stage();
  here.player.play();
  here.player.readFrom(2);
  expect(here.spoken).toHaveLength(1);
  here.heard().failed('canceled');
  here.wait();
  expect(words(here)).toEqual(['1、标题。', '第三句。']);
  here.heard(1).ended();
  expect(here.player.$playing.get()).toMatchObject({ phase: 'reading', at: 2, isAsked: true });
  here.heard().ended();
  expect(here.player.$playing.get()).toMatchObject({ phase: 'reading', at: 3, isAsked: false });
});

test('of several places asked for at once only the last is read', () => {
  const here = stage();
  here.player.play();
  here.player.step(1);
  here.player.step(1);
  here.player.step(1);
  here.wait();
  expect(words(here)).toEqual(['1、标题。', '第四句。']);
});

test('a step while nothing is read only moves; at both ends it stays', () => {
  const here = stage();
  here.player.step(-1);
  expect(here.player.$playing.get()).toMatchObject({ phase: 'paused', at: 0 });
  here.player.step(1);
  expect(here.player.$playing.get()).toMatchObject({ phase: 'paused', at: 1 });
  for (let count = 0; count < 5; count += 1) here.player.step(1);
  expect(here.player.$playing.get().at).toBe(3);
  expect(here.spoken).toEqual([]);
});

test('what is folded away is not read', () => {
  const here = stage([1, 3]);
  here.player.play();
  here.heard().ended();
  here.heard().ended();
  expect(words(here)).toEqual(['1、标题。', '第三句。']);
  expect(here.player.$playing.get().phase).toBe('done');
});

test('a new speed holds for the piece that is being spoken, and for all that follow', () => {
  const here = stage();
  here.player.setRate(1.5);
  here.player.play();
  here.player.setRate(2);
  here.wait();
  here.heard().ended();
  expect(here.spoken.map(([, rate]) => rate)).toEqual([1.5, 2, 2]);
});

test.each([
  ['not-allowed', 'refused'],
  ['interrupted', 'interrupted'],
  ['network', 'network'],
  ['voice-unavailable', 'voice'],
  ['audio-busy', 'device'],
  ['synthesis-failed', 'failed'],
  ['what no standard knows', 'failed'],
])('the error %s pauses, and is kept as %s until reading goes on', (error, silence) => {
  const here = stage();
  here.player.play();
  here.heard().failed(error);
  expect(here.player.$playing.get()).toMatchObject({ phase: 'paused', at: 0, silence });
  here.player.play();
  expect(here.player.$playing.get()).not.toHaveProperty('silence');
});

test('a voice that never begins is given up; one that has begun is waited for', () => {
  const here = stage();
  here.player.play();
  here.heard().started();
  here.wait();
  expect(here.player.$playing.get().phase).toBe('reading');
  here.heard().ended();
  here.wait();
  expect(here.player.$playing.get()).toMatchObject({ phase: 'paused', at: 1, silence: 'silent' });
  expect(here.cancels()).toBe(1);
});
