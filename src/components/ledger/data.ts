/** Script of 报告与导出 and 数据与备份: what is in them is loaded when somebody comes to them. */

/** Does something once an element comes into view. */
function whenSeen(element: Element, act: (host: HTMLElement) => void): void {
  const observer = new IntersectionObserver((seen) => {
    const host = element.querySelector('div');
    if (host === null || !seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act(host);
  });
  observer.observe(element);
}

const data = document.querySelector<HTMLElement>('[data-ledger-data]');
if (data !== null) {
  const items = new Set((data.dataset['items'] ?? '').split(' '));
  whenSeen(data, (host) => {
    void import('./mount-data.tsx').then(({ mountData }) => mountData(host, items));
  });
}
const report = document.querySelector('[data-ledger-report]');
if (report !== null) {
  whenSeen(report, (host) => {
    void import('../report/mount-report.tsx').then(({ mountReport }) => mountReport(host));
  });
}
