/** Script of 数据与备份 on the page of the ledger: loaded when somebody comes to it. */
const dataSection = document.querySelector<HTMLElement>('[data-ledger-data]');
const dataHost = dataSection?.querySelector('div');
if (dataSection !== null && dataHost !== null && dataHost !== undefined) {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const items = new Set((dataSection.dataset['items'] ?? '').split(' '));
    void import('./mount-data.tsx').then(({ mountData }) => mountData(dataHost, items));
  });
  observer.observe(dataSection);
}
