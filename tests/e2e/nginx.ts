/** A real nginx with hosts/nginx.conf. */
import { existsSync, readFileSync } from 'node:fs';
import { installed, withDaemon } from './daemon.ts';

/** Its path, or undefined where it is not installed. */
export const nginx = installed('nginx', '/usr/sbin/nginx');

/** The module that lists folders, as Debian packs it. */
const DAV_EXT = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

/** Whether it can list a shared folder. */
export const hasDavExt = existsSync(DAV_EXT);

/** The published configuration, only its lines marked CHANGE changed. */
function published(port: number, root: string, notFound: string): string {
  const changes = [
    [/listen 80;/u, `listen 127.0.0.1:${port};`],
    [/root [^;]+;/u, `root "${root}";`],
    [/error_page 404 [^;]+;/u, `error_page 404 "${notFound}";`],
  ] as const;
  return changes.reduce(
    (text, [words, by]) => {
      if (!words.test(text)) throw new Error(`hosts/nginx.conf has no ${words.source}`);
      return text.replace(words, by);
    },
    readFileSync('hosts/nginx.conf', 'utf8'),
  );
}

/**
 * Serves a folder until the callback is done.
 *
 * @param notFound Address, from the host's root, of the page for what is not there.
 * @param more Of its server's configuration, for a shared folder.
 */
export function withNginx(
  root: string,
  notFound: string,
  use: (host: string) => Promise<void>,
  more = '',
): Promise<void> {
  // Started by root, its workers would be another user, who may not read a folder of root's.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const configure = (folder: string, port: number): string => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const http = [
      'access_log off;',
      ...temporary,
      published(port, root, notFound).replace(/\}\s*$/u, () => `${more}}`),
    ].join('\n');
    const load = more === '' ? '' : `load_module ${DAV_EXT};`;
    return `${load} daemon off; worker_processes 1; pid ${folder}/pid; ${user}\nevents {}\nhttp {\n${http}\n}\n`;
  };
  const words = (folder: string, file: string): string[] => [
    ...['-p', folder, '-c', file, '-e', 'stderr'],
  ];
  return withDaemon({ program: nginx ?? 'nginx', configure, words }, use);
}
