import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Drawn<Props> = (props: Props) => VNode | null;

/**
 * A part of the page whose script is loaded when it is first shown.
 *
 * @param Before Stands in its place until then.
 */
export function lazy<Props extends object>(
  load: () => Promise<Drawn<Props>>,
  Before: Drawn<Props> = () => null,
): Drawn<Props> {
  let Part: Drawn<Props> | undefined;
  return (props) => {
    const [, drawAgain] = useState({});
    const isHere = Part !== undefined;
    useEffect(() => {
      if (isHere) return;
      // One that does not come is said on the page (checklist/boot.ts), and asked for again where it is shown next.
      load().then(
        (part) => {
          Part = part;
          drawAgain({});
        },
        () => undefined,
      );
    }, []);
    return Part === undefined ? <Before {...props} /> : <Part {...props} />;
  };
}
