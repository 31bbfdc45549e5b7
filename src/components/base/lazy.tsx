import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Drawn<Props> = (props: Props) => VNode | null;

/** A part of the page whose script is loaded when it is needed. */
export interface Lazy<Props> extends Drawn<Props> {
  /** Loads the script before the part is shown. Also resolves if the script cannot be loaded: the page then says so. */
  come: () => Promise<void>;
}

/**
 * A part of the page whose script is loaded when the part is first shown.
 *
 * @param Before Drawn in its place until then.
 */
export function lazy<Props extends object>(
  load: () => Promise<Drawn<Props>>,
  Before: Drawn<Props> = () => null,
): Lazy<Props> {
  let Part: Drawn<Props> | undefined;
  const come = async (): Promise<void> => {
    // If the script cannot be loaded, the page says so (checklist/boot.ts). It is asked for again when the part is
    // shown next.
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
