import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Drawn<Props> = (props: Props) => VNode | null;

/** A part of the page whose script is loaded when it is first shown. */
export function lazy<Props extends object>(load: () => Promise<Drawn<Props>>): Drawn<Props> {
  let Part: Drawn<Props> | undefined;
  return (props) => {
    const isHere = Part !== undefined;
    const [, drawAgain] = useState({});
    useEffect(() => {
      if (isHere) return;
      void load().then((part) => {
        Part = part;
        drawAgain({});
      });
    }, []);
    return Part === undefined ? null : <Part {...props} />;
  };
}
