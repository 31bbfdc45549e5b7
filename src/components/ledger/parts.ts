/** What fills the parts of a page, by their marks; each is loaded for itself. */
const PARTS: [string, () => Promise<{ mount: (host: HTMLElement) => void }>][] = [
  ['data-ledger-targets', () => import('../lists/TargetValue.tsx')],
  ['data-pictures', () => import('../pictures/Pictures.tsx')],
  ['data-ledger-report', () => import('../report/mount-report.tsx')],
  ['data-ledger-data', () => import('./mount-data.tsx')],
];

/** Loads what fills a part, and fills its first div. */
export async function fillPart(part: HTMLElement): Promise<void> {
  const host = part.querySelector('div');
  const [, load] = PARTS.find(([name]) => part.hasAttribute(name)) ?? [];
  if (host === null || load === undefined) return;
  const { mount } = await load();
  mount(host);
}
