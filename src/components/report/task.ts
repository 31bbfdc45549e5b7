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
   * @param fail Told that it went wrong.
   */
  run: <Result>(
    work: () => Promise<Result>,
    done: (result: Result) => void,
    fail: () => void,
  ) => Promise<void>;
  stop: () => void;
}

/** One thing at a time that may take a while, and can be stopped. */
export function useTask(): Task {
  const [state, setState] = useState({ isRunning: false, isSlow: false });
  const current = useRef(0);
  const finish = (): void => {
    current.current += 1;
    setState({ isRunning: false, isSlow: false });
  };
  return {
    ...state,
    run: async (work, done, fail) => {
      current.current += 1;
      const mine = current.current;
      const isMine = (): boolean => current.current === mine;
      setState({ isRunning: true, isSlow: false });
      const timer = setTimeout(() => {
        if (isMine()) setState({ isRunning: true, isSlow: true });
      }, PATIENCE);
      try {
        const result = await work();
        if (isMine()) done(result);
      } catch {
        if (isMine()) fail();
      } finally {
        clearTimeout(timer);
        if (isMine()) finish();
      }
    },
    stop: finish,
  };
}
