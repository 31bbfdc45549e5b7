/** Errors of the system when a file cannot be read or written, in words. */
import { valueIn } from '../../outside/records.ts';
import { onOneLine } from '../../outside/visible.ts';

const FAULTS: Record<string, string> = {
  ENOSPC: '磁盘满了。请腾出空间，再运行一次。',
  EDQUOT: '磁盘配额用完了。请腾出空间，再运行一次。',
  EACCES: '没有权限。请核对文件和文件夹的权限，再运行一次。',
  EPERM: '系统不允许。请核对文件和文件夹的权限，再运行一次。',
  EROFS: '所在的磁盘只能读，不能写。请换到能写的地方，再运行一次。',
  ENOENT: '没有这个文件或文件夹。请核对路径。',
  EISDIR: '这是文件夹，不是文件。请写文件的路径。',
  ENOTDIR: '路径里有一段是文件，不是文件夹。请核对路径。',
  EEXIST: '已经有同名的文件或文件夹。请移走，或者换个名称。',
  ENOTEMPTY: '文件夹里还有文件。请核对后再运行一次。',
  EBUSY: '正被别的程序占用。请关闭那个程序，再运行一次。',
  ETXTBSY: '正被别的程序占用。请关闭那个程序，再运行一次。',
  EMFILE: '打开的文件太多，系统不让再开。请关闭一些程序，再运行一次。',
  ENFILE: '打开的文件太多，系统不让再开。请关闭一些程序，再运行一次。',
  ENAMETOOLONG: '文件名或路径太长。请改短，再运行一次。',
  ELOOP: '链接绕成了圈。请改用文件本来的路径。',
  EFBIG: '文件太大，所在的磁盘放不下。请换一个磁盘，再运行一次。',
  ENOMEM: '内存不够。请关闭一些程序，再运行一次。',
  EIO: '磁盘读写出错。请换一个磁盘，或者检查这个磁盘。',
  ENXIO: '不是普通的文件，读不了。请换成文件。',
};

/** The system's code of an error (ENOSPC); undefined if the error is none of the system's. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A sentence on what is wrong and what to do; undefined for errors of other kinds, and for codes without words here.
 */
export function systemFault(error: unknown): string | undefined {
  // The words are about files: EACCES of a port means something else.
  return error instanceof Error && 'port' in error
    ? undefined
    : valueIn(FAULTS, codeOf(error) ?? '');
}

/** The same, with the file that the system names. */
export function systemWords(error: unknown): string | undefined {
  const words = systemFault(error);
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  return words !== undefined && typeof path === 'string' ? `${onOneLine(path)}: ${words}` : words;
}
