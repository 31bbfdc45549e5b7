import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Drawn<Props> = (props: Props) => VNode | null;

/** A part whose script comes when it is needed. */
export interface Lazy<Props> extends Drawn<Props> {
  /** Has its script come before the part is shown. Resolves also where none comes: the page says so then. */
  come: () => Promise<void>;
}

/**
 * A part of the page whose script is loaded when it is first shown.
 *
 * @param Before Stands in its place until then.
 */
export function lazy<Props extends object>(
  load: () => Promise<Drawn<Props>>,
  Before: Drawn<Props> = () => null,
): Lazy<Props> {
  let Part: Drawn<Props> | undefined;
  const come = async (): Promise<void> => {
    // One that does not come is said on the page (checklist/boot.ts), and asked for again where it is shown next.
    Part = await load().catch(() => undefined);
  };
  const Shown: Drawn<Props> = (props) => {
    const [, drawAgain] = useState({});
    const isHere = Part !== undefined;
    useEffect(() => {
      if (!isHere) void come().then(() => drawAgain({}));
    }, []);
    return Part === undefined ? <Before {...props} /> : <Part {...props} />;
  };
  return Object.assign(Shown, { come });
}
