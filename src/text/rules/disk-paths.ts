/** Paths of a shared folder or a disk that somebody typed, and the words beside them. */

/** \\server\share\file, or X:\folder\file */
const PATH = /^(?:\\\\[^\\/:*?"<>|\s]+\\[^:*?"<>|]+|[A-Za-z]:\\[^:*?"<>|]*)$/u;

/** Whether a typed line is such a path. */
export function isPath(line: string): boolean {
  return PATH.test(line);
}

export const pathWords = {
  copy: '复制路径',
  copied: '已复制',
  byHand: '已选中，请按 Ctrl+C 复制',
} as const;
