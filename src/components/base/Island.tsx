import { Component } from 'preact';
import type { ComponentType, FunctionComponent, VNode } from 'preact';
import type { Feature } from '../../text/site/features.ts';
import { fail } from './start.ts';

/**
 * An island that only a browser can draw. The build writes an empty element, which waits until it is seen. If the
 * island throws, the page says so, and all other parts go on.
 *
 * @param feature The name of the part in the message of its failure.
 */
export function island(feature: Feature, Drawn: FunctionComponent): ComponentType {
  return class extends Component<object, { hasFailed?: boolean }> {
    override componentDidCatch(error: unknown): void {
      this.setState({ hasFailed: true });
      void fail(feature, error);
    }

    override render(): VNode {
      if (typeof document === 'undefined' || this.state.hasFailed === true) return <span />;
      return <Drawn />;
    }
  };
}
