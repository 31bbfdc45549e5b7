import { useEffect, useRef } from 'preact/hooks';
import type { MutableRef } from 'preact/hooks';

/**
 * Takes files dropped anywhere on the page, since the browser would open them instead of the page.
 *
 * @param host Where the files are taken in. A file field elsewhere on the page takes its own.
 */
export function useDropped(
  host: MutableRef<HTMLElement | null>,
  take: (files: File[]) => void,
): void {
  const now = useRef(take);
  now.current = take;
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      const { dataTransfer, target, type } = event;
      const isInside = host.current?.contains(target as Node);
      const isField = target instanceof HTMLInputElement && target.type === 'file';
      if ((isField && !isInside) || dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      if (type !== 'drop') return;
      now.current([...dataTransfer.files]);
      if (!isInside) host.current?.scrollIntoView();
    };
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, []);
}
