/** Script of pages with parts that are drawn from the ledger: each is loaded when somebody comes to it. */
import { start } from '../frame/start.ts';

/** What fills the parts, by their marks. */
const PARTS: [string, () => Promise<{ mount: (host: HTMLElement) => void }>][] = [
  ['data-ledger-targets', () => import('../lists/TargetValue.tsx')],
  ['data-pictures', () => import('../pictures/Pictures.tsx')],
  ['data-ledger-report', () => import('../report/ReportPanel.tsx')],
  ['data-ledger-data', () => import('./DataPanel.tsx')],
];

void start('data', () => {
  for (const part of Array.from(document.querySelectorAll<HTMLElement>('.data'))) {
    const [, load] = PARTS.find(([name]) => part.hasAttribute(name)) ?? [];
    const host = part.querySelector('div');
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if (host !== null) void load?.().then(({ mount }) => mount(host));
    });
    part.hidden = false;
    observer.observe(part);
  }
});
