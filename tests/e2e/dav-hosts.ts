/** Real servers with the site and, at /dav/, the folder that teams share, as hosts/ configures them. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apache, withApache } from './apache.ts';
import { hasDavExt, nginx, withNginx } from './nginx.ts';

/** What the folder asks for. */
export const USER = '科室';
export const PASSWORD = '密码 1';

/** A server, and the shared folder on its disk. */
export interface DavHost {
  site: string;
  folder: string;
}

const USERS = `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`;

/** A published configuration, with these instead of its own paths. */
function changed(file: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce(
    (text, [words, by]) => {
      if (!text.includes(words)) throw new Error(`${file} has no ${words}`);
      return text.replaceAll(words, by);
    },
    readFileSync(file, 'utf8'),
  );
}

/** Lays out a folder with the site, the shared folder and its users, until the callback is done. */
async function withFolders(use: (root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-dav-'));
  try {
    chmodSync(root, 0o777);
    cpSync('dist', join(root, 'site'), { recursive: true });
    mkdirSync(join(root, 'dav'));
    chmodSync(join(root, 'dav'), 0o777);
    writeFileSync(join(root, 'users'), USERS);
    await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Apache with mod_dav. */
function withApacheDav(use: (host: DavHost) => Promise<void>): Promise<void> {
  return withFolders(async (root) => {
    const more = changed('hosts/apache-dav.conf', {
      '/var/lib/apache2/taizhang-dav.lock': join(root, 'lock'),
      '/srv/taizhang-dav/': join(root, 'dav/'),
      '/etc/apache2/taizhang-dav.users': join(root, 'users'),
    });
    await withApache(
      join(root, 'site'),
      (host) => use({ site: `${host}/`, folder: join(root, 'dav') }),
      more,
    );
  });
}

/** nginx with its module dav-ext. */
function withNginxDav(use: (host: DavHost) => Promise<void>): Promise<void> {
  return withFolders(async (root) => {
    const more = changed('hosts/nginx-dav.conf', {
      '/srv/taizhang-dav/': join(root, 'dav/'),
      '/etc/nginx/taizhang-dav.users': join(root, 'users'),
    });
    await withNginx(
      join(root, 'site'),
      '/404.html',
      (host) => use({ site: `${host}/`, folder: join(root, 'dav') }),
      more,
    );
  });
}

/** The servers, those that are not installed with what to install. */
export const davHosts = [
  { name: 'Apache', isHere: apache !== undefined, install: 'apache2-bin', use: withApacheDav },
  {
    name: 'nginx',
    isHere: nginx !== undefined && hasDavExt,
    install: 'nginx-light libnginx-mod-http-dav-ext',
    use: withNginxDav,
  },
];
