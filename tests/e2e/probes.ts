/** Questions to a page, which it answers with complaints. Each runs whole in the page. */
import type { Page } from '@playwright/test';

const SIZES = { normal: '18px', large: '22px', huge: '26px' };

/** What makes the page scroll sideways, lies outside of it, or is cut off. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const says = (what: string, { outerHTML }: Element) => `${what}: ${outerHTML.slice(0, 120)}`;
    const scrolls = (one: Element | null): boolean =>
      one !== null &&
      one !== document.body &&
      (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const isOutside = (one: Element): boolean => {
      const { left, right, top, width, height } = one.getBoundingClientRect();
      const isShown = width > 1 && height > 1 && getComputedStyle(one).visibility === 'visible';
      const isOut = right > clientWidth + 1 || left < -1 || top + scrollY < -1;
      return isShown && isOut && !one.matches('.skip') && !scrolls(one.parentElement);
    };
    const isCut = (one: Element): boolean =>
      ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) &&
      one.clientWidth > 1 &&
      one.scrollWidth > one.clientWidth + 1 &&
      // A browser draws its own.
      !(one instanceof HTMLInputElement);
    const all = Array.from(document.body.querySelectorAll('*'));
    const wide = scrollWidth > clientWidth ? [`${scrollWidth} px wide, not ${clientWidth}`] : [];
    return [
      ...wide,
      ...all.filter(isOutside).map((one) => says('outside', one)),
      ...all.filter(isCut).map((one) => says('cut', one)),
    ];
  });
}

/**
 * Controls that cannot be seen when they have the focus: covered by the header, the dock or others, or without an
 * outline.
 */
export function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWhole = (one: HTMLElement): boolean => {
      const [rect = new DOMRect()] = Array.from(one.getClientRects());
      const { left, top, bottom, width, height } = rect;
      // What is tall, or is scrolled to where one types, need not be seen whole.
      const isTall = height > innerHeight / 2 || one instanceof HTMLTextAreaElement;
      const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      return (isTall ? [middle] : [top + 2, middle, bottom - 2]).every((y) => {
        const at = document.elementFromPoint(left + width / 2, y);
        return at !== null && (one.contains(at) || at.contains(one));
      });
    };
    const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const root = document.querySelector('dialog[open], [data-settings][open]') ?? document;
    const all = Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
    );
    // Down the page and up again: what hides a thing stands at the foot, or at the head.
    return [...all, ...[...all].reverse()].flatMap((one) => {
      one.focus();
      const says = (what: string) => [`${what}: ${one.outerHTML.slice(0, 120)}`];
      if (document.activeElement !== one) return says('no focus');
      if (getComputedStyle(one).outlineStyle === 'none') return says('no outline');
      return isWhole(one) ? [] : says('covered');
    });
  });
}

/**
 * Targets that a finger would miss: less than `least` px wide or high. WCAG excepts links within a sentence, and
 * numbers of sentences, since the sentence does the same.
 */
export function small(page: Page, least: number, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ min, which }) => {
      const isInSentence = (one: Element): boolean => {
        const isInline = getComputedStyle(one).display === 'inline';
        const line = one.closest('p, h2');
        const links = Array.from(line?.querySelectorAll('a') ?? [], (link) => link.textContent);
        const isMore = (line?.textContent ?? '').trim().length > links.join('').trim().length + 4;
        const runsOn = line?.tagName === 'H2' && getComputedStyle(line).display === 'inline';
        return isInline && line !== null && (isMore || runsOn);
      };
      const isShown = (one: Element): boolean =>
        one.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(one).clipPath === 'none';
      const root = document.querySelector('dialog[open], [data-settings][open]') ?? document;
      return Array.from(root.querySelectorAll(which))
        .filter((one) => isShown(one) && !isInSentence(one) && !one.matches('.official .n'))
        .map((one) => one.closest('label') ?? one)
        .flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const isSmall = Math.min(width, height) < min - 0.5;
          const size = `${Math.round(width)}×${Math.round(height)}`;
          return isSmall ? [`${size} px: ${target.outerHTML.slice(0, 140)}`] : [];
        });
    },
    { min: least, which: selector },
  );
}

/** What moves by itself, or slides where it could jump. */
export function moves(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('*')).flatMap((one) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
          one,
          part,
        );
        const isStill = `${animationDuration}, ${transitionDuration}`
          .split(', ')
          .every((time) => Number.parseFloat(time) === 0);
        return isStill && scrollBehavior === 'auto' ? [] : [one.outerHTML.slice(0, 120)];
      }),
    ),
  );
}

/** Type of another size than is chosen: 特大 is larger than 大, and 大 than 标准. */
export function typeSize(page: Page): Promise<string[]> {
  return page.evaluate((sizes: Record<string, string>) => {
    const { size = '' } = document.documentElement.dataset;
    const { fontSize } = getComputedStyle(document.body);
    return fontSize === sizes[size] ? [] : [`${size} is ${fontSize}`];
  }, SIZES);
}

/** Fields whose hint is longer than they are, so that its end is cut. */
export function cutHints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const all = Array.from(document.querySelectorAll<HTMLInputElement>('input[placeholder]'));
    const shown = all.filter((field) => field.getClientRects().length > 0);
    if (pen === null || shown.length === 0) return ['no field'];
    return shown.flatMap((field) => {
      const { clientWidth, placeholder } = field;
      const style = getComputedStyle(field);
      pen.font = style.font;
      const { width } = pen.measureText(placeholder);
      const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      // Chromium keeps room for the cross that empties a field.
      const room = clientWidth - padding - parseFloat(style.fontSize);
      return width > room ? [`${placeholder}: ${width} px in ${room}`] : [];
    });
  });
}
