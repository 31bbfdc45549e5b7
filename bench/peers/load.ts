/** What a reader waits for: one page of the plan's text, on a phone as Lighthouse simulates one. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { listen } from '../../scripts/serve.ts';
import { browserPath } from '../../tests/browser.ts';
import { gzipServer } from '../gzip-server.ts';
import type { Site } from './sites.ts';

/** What one visit cost. */
export interface Load {
  performance: number;
  /** Bytes and requests of the first load. */
  bytes: number;
  requests: number;
  /** Milliseconds. */
  fcp: number;
  lcp: number;
  tbt: number;
}

function loadOf({ audits, categories }: Result): Load {
  const figure = (name: string): number => audits[name]?.numericValue ?? NaN;
  const items = audits['network-requests']?.details;
  return {
    performance: 100 * (categories['performance']?.score ?? NaN),
    bytes: figure('total-byte-weight'),
    requests: items !== undefined && 'items' in items ? items.items.length : NaN,
    fcp: figure('first-contentful-paint'),
    lcp: figure('largest-contentful-paint'),
    tbt: figure('total-blocking-time'),
  };
}

/** Visits the page of a site so many times, each time in a browser without a cache. */
export async function measureLoad(site: Site, address: string, runs: number): Promise<Load[]> {
  const server = gzipServer(site.dist);
  const port = await listen(server, 0);
  const chrome = await launch({
    chromePath: await browserPath(),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const loads: Load[] = [];
  try {
    while (loads.length < runs) {
      const answer = await lighthouse(`http://localhost:${port}${site.path(address)}`, {
        port: chrome.port,
        onlyCategories: ['performance'],
        logLevel: 'error',
      });
      if (answer === undefined) throw new Error(`Lighthouse said nothing of ${site.name}.`);
      loads.push(loadOf(answer.lhr));
    }
  } finally {
    chrome.kill();
    server.close();
  }
  return loads;
}
