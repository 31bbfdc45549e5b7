/** Script of pages with parts that are drawn from the ledger: each is loaded when somebody comes to it. */
import { start } from '../frame/start.ts';

void start('data', () => {
  for (const part of Array.from(document.querySelectorAll<HTMLElement>('.data'))) {
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import('./parts.ts').then(({ fillPart }) => fillPart(part));
    });
    part.hidden = false;
    observer.observe(part);
  }
});
