import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { rollup as words } from '../../text/index.ts';

interface DropProps {
  isBusy: boolean;
  onFiles: (files: File[]) => void;
}

/** Where files are dropped or chosen. */
export function Drop({ isBusy, onFiles }: DropProps): VNode {
  const [isOver, setOver] = useState(false);
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(Array.from(event.dataTransfer?.files ?? []));
      }}
    >
      <label class="block">
        {words.drop}
        <input
          type="file"
          multiple
          accept=".json,.xlsx,.xlsm,.xls,.et"
          disabled={isBusy}
          onChange={(event) => {
            onFiles(Array.from(event.currentTarget.files ?? []));
            // So that the same files can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}

interface ProgressProps {
  read: number;
  all: number;
  onStop: () => void;
}

/** How far the reading is, and the way to stop it. */
export function Reading({ read, all, onStop }: ProgressProps): VNode {
  return (
    <p class="buttons" role="status">
      <progress max={all} value={read} aria-label={words.progress(read, all)}></progress>
      <span>{words.progress(read, all)}</span>
      <button type="button" onClick={onStop}>
        {words.stop}
      </button>
    </p>
  );
}
