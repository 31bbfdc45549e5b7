import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<Inner> {
  load: () => Promise<(props: Inner) => VNode | null>;
  props: Inner;
}

/** A part of the page whose script is loaded when it is first shown. */
export function Lazy<Inner extends object>({ load, props }: Props<Inner>): VNode | null {
  const [part, setPart] = useState<{ Part: (props: Inner) => VNode | null }>();
  useEffect(() => {
    void load().then((Part) => setPart({ Part }));
  }, []);
  return part === undefined ? null : <part.Part {...props} />;
}
