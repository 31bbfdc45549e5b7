import { h } from 'preact';
import type { ComponentChild, VNode } from 'preact';
import type { Picture, Shape } from '../../charts/index.ts';

function drawn({ tag, attributes, words, shapes = [] }: Shape, index: number): ComponentChild {
  return h(tag, { key: index, ...attributes }, words ?? shapes.map(drawn));
}

interface Props {
  picture: Picture;
  class: string;
  /** The picture's words for screen readers. Without a name, the picture only repeats the text beside it. */
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
