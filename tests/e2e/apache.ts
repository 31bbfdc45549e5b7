/** A real Apache, on which a folder's .htaccess says all there is to say. */
import { existsSync } from 'node:fs';
import { installed, withDaemon } from './daemon.ts';

/** Where Debian and others keep its modules. */
const MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'].find(existsSync);

/** Its path, or undefined where it is not installed. */
export const apache =
  MODULES === undefined
    ? undefined
    : installed('apache2', '/usr/sbin/apache2', 'httpd', '/usr/sbin/httpd');

/** What docs/hosts/apache.md asks for, with what any Apache has; some have one or the other built in. */
const NEEDED = [
  ...['mpm_event', 'authz_core', 'unixd'],
  ...['mime', 'dir', 'headers', 'filter', 'deflate', 'brotli'],
];

/** What hosts/apache-dav.conf asks for besides. */
const FOR_DAV = ['alias', 'authn_core', 'authn_file', 'auth_basic', 'authz_user', 'dav', 'dav_fs'];

/**
 * Serves a folder until the callback is done.
 *
 * @param more Of its configuration, for a shared folder.
 */
export function withApache(
  root: string,
  use: (host: string) => Promise<void>,
  more = '',
): Promise<void> {
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
  const configure = (folder: string, port: number): string =>
    [
      ...[...NEEDED, ...(more === '' ? [] : FOR_DAV)]
        .map((name) => [name, `${MODULES}/mod_${name}.so`] as const)
        .filter(([, file]) => existsSync(file))
        .map(([name, file]) => `LoadModule ${name}_module ${file}`),
      `ServerName localhost\nServerRoot "${folder}"\nListen 127.0.0.1:${port}`,
      `PidFile "${folder}/pid"\nDefaultRuntimeDir "${folder}"\nErrorLog "${folder}/errors"`,
      user,
      'TypesConfig /dev/null',
      `DocumentRoot "${root}"`,
      `<Directory "${root}">\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>\n`,
      more,
    ].join('\n');
  const words = (_folder: string, file: string): string[] => ['-X', '-f', file];
  return withDaemon({ program: apache ?? 'apache2', configure, words }, use);
}
