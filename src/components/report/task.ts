import { useRef, useState } from 'preact/hooks';

/** So long something may take before a person is told, and can stop it, in milliseconds. */
const PATIENCE = 1000;

/** Something that may take a while. */
export interface Task {
  /** Whether it is under way, and has been for longer than a person waits without a word. */
  isRunning: boolean;
  isSlow: boolean;
  /**
   * Does something and hands on what came of it, unless it was stopped meanwhile.
   *
   * @param work Is told by the signal when it is stopped.
   * @param fail Told that it went wrong.
   */
  run: <Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    done: (result: Result) => void,
    fail: () => void,
  ) => Promise<void>;
  stop: () => void;
}

/** One thing at a time that may take a while, and can be stopped. */
export function useTask(): Task {
  const [state, setState] = useState({ isRunning: false, isSlow: false });
  const current = useRef<AbortController>();
  const finish = (): void => {
    current.current = undefined;
    setState({ isRunning: false, isSlow: false });
  };
  return {
    ...state,
    run: async (work, done, fail) => {
      const mine = new AbortController();
      const isMine = (): boolean => current.current === mine;
      current.current = mine;
      setState({ isRunning: true, isSlow: false });
      const timer = setTimeout(() => {
        if (isMine()) setState({ isRunning: true, isSlow: true });
      }, PATIENCE);
      try {
        const result = await work(mine.signal);
        if (isMine()) done(result);
      } catch {
        if (isMine()) fail();
      } finally {
        clearTimeout(timer);
        if (isMine()) finish();
      }
    },
    stop: () => {
      current.current?.abort();
      finish();
    },
  };
}
