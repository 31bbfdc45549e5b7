import { Component } from 'preact';
import type { FunctionComponent, VNode } from 'preact';
import type { Feature } from '../../text/features.ts';
import { fail } from './start.ts';

interface Props {
  /** What is said of it if it fails. */
  feature: Feature;
  /** Draws it. */
  of: FunctionComponent;
}

/**
 * What an island holds that only a browser can draw: while the site is built an empty place, which waits to be
 * seen. One that throws is named on the page; what stands beside it goes on.
 */
export class Island extends Component<Props, { hasFailed?: boolean }> {
  override componentDidCatch(error: unknown): void {
    this.setState({ hasFailed: true });
    void fail(this.props.feature, error);
  }

  override render({ of: Drawn }: Props): VNode {
    if (typeof document === 'undefined' || this.state.hasFailed === true) return <span />;
    return <Drawn />;
  }
}
