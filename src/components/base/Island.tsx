import { Component } from 'preact';
import type { ComponentType, FunctionComponent, VNode } from 'preact';
import type { Feature } from '../../text/features.ts';
import { fail } from './start.ts';

/**
 * An island that only a browser can draw: while the site is built an empty place, which waits to be seen. One that
 * throws is named on the page; what stands beside it goes on.
 *
 * @param feature What is said of it if it fails.
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
