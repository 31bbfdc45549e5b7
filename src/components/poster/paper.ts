/** The size of the paper on which a picture is printed, set in the page's `@page` rule. */

/** The width of A4 in millimetres, for a picture that is as high as it needs to be. */
const A4 = 210;

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    // On a page opened from a folder, style sheets cannot be read. The picture is then printed smaller, on A3.
    return [];
  }
}

/** The `@page` rule that overrides the one of the frame. */
function pageRule(): CSSPageRule | undefined {
  return Array.from(document.styleSheets)
    .flatMap(rulesOf)
    .filter((rule): rule is CSSPageRule => rule instanceof CSSPageRule)
    .find(({ style }) => style.getPropertyPriority('size') === 'important');
}

/**
 * Makes the paper as large as the picture.
 *
 * @param isForPaper Whether the picture is measured in tenths of a millimetre. If not, it is made as wide as A4.
 */
export function keepPaper(picture: SVGSVGElement | undefined, isForPaper: boolean): void {
  if (picture === undefined) return;
  const { width, height } = picture.viewBox.baseVal;
  const size = isForPaper ? [width / 10, height / 10] : [A4, Math.ceil((A4 * height) / width) + 1];
  const words = size.map((one) => `${one}mm`).join(' ');
  pageRule()?.style.setProperty('size', words, 'important');
}
