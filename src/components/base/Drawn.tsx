import { h } from 'preact';
import type { ComponentChild, VNode } from 'preact';
import type { Picture, Shape } from '../../charts/index.ts';

function drawn({ tag, attributes, words, shapes = [] }: Shape, index: number): ComponentChild {
  return h(tag, { key: index, ...attributes }, words ?? shapes.map(drawn));
}

interface Props {
  picture: Picture;
  class: string;
  /** Its words for those who hear it; without them, it only shows what stands beside it. */
  name?: string;
  isStretched?: boolean;
}

/** A picture on the page. */
export function Drawn({ picture, class: look, name, isStretched = false }: Props): VNode {
  const { width, height, shapes } = picture;
  return (
    <svg
      class={look}
      width={isStretched ? undefined : width}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={isStretched ? 'none' : 'xMidYMid'}
      role={name === undefined ? 'presentation' : 'img'}
      aria-hidden={name === undefined}
      aria-label={name}
    >
      {shapes.map(drawn)}
    </svg>
  );
}
