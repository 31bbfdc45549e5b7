/** What docs/hosts promises of every server that lets one set headers. */
import { readdirSync } from 'node:fs';
import { examine } from '../../scripts/doctor/examine.ts';
import { httpSite } from '../../scripts/doctor/site.ts';
import { expect, PLAN } from './site.ts';

const script = readdirSync('dist/_astro').find((name) => name.endsWith('.js')) ?? '';

const TYPES = {
  '': 'text/html; charset=utf-8',
  [`_astro/${script}`]: 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  [`${PLAN}plan.json`]: 'application/json; charset=utf-8',
  [`${PLAN}${PLAN.slice(0, -1)}.txt`]: 'text/plain; charset=utf-8',
  'pagefind/pagefind-entry.json': 'application/json; charset=utf-8',
  'pagefind/wasm.unknown.pagefind': 'application/octet-stream',
};

const HEADERS = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Types, headers, caching, compression, the page for what is not there, and what the doctor says.
 *
 * @param site Address of the site, with its slash.
 */
export async function expectPromises(site: string): Promise<void> {
  const get = (path: string, headers = {}): Promise<Response> =>
    fetch(site + path, { headers, redirect: 'manual' });
  for (const [path, type] of Object.entries(TYPES)) {
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers.get('content-type'), path).toBe(type);
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(headers.get(name), `${path} ${name}`).toBe(value);
    }
    expect(headers.get('etag'), path).not.toBeNull();
    const isHashed = path.startsWith('_astro/');
    expect(headers.get('cache-control'), path).toBe(
      isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  }
  const page = await get(PLAN, { 'accept-encoding': 'gzip' });
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('vary')).toBe('Accept-Encoding');
  const again = await get(PLAN, {
    'accept-encoding': 'gzip',
    'if-none-match': page.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
  for (const path of ['nothing/here/', '_astro/nothing.js']) {
    const missing = await get(path);
    expect(missing.status, path).toBe(404);
    // Else a browser would keep for a year that a file was not there.
    expect(missing.headers.get('cache-control') ?? '', path).not.toContain('max-age');
    expect(missing.headers.get('content-security-policy'), path).toBe("frame-ancestors 'self'");
    expect(await missing.text(), path).toContain('没有这个页面');
  }
  const folder = await get('about');
  expect(folder.status).toBe(301);
  expect(new URL(folder.headers.get('location') ?? '', site).href).toBe(`${site}about/`);
  const { findings } = await examine(httpSite(site), undefined);
  expect(findings.filter(({ check }) => check !== 'source-unknown')).toEqual([]);
}
