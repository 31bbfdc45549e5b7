/** The sheet of paper that a picture prints on: the page of this page's style sheet. */

/** Width in millimetres of a picture that is as high as it needs: A4. */
const A4 = 210;

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    // Opened from a folder, sheets may not be read: the picture then prints on A3, smaller.
    return [];
  }
}

/** The rule that stands over the frame's. */
function pageRule(): CSSPageRule | undefined {
  return Array.from(document.styleSheets)
    .flatMap(rulesOf)
    .filter((rule): rule is CSSPageRule => rule instanceof CSSPageRule)
    .find(({ style }) => style.getPropertyPriority('size') === 'important');
}

/**
 * Makes the sheet of paper as large as the picture.
 *
 * @param isForPaper Whether the picture is measured in tenths of a millimetre; else it is made as wide as A4.
 */
export function keepPaper(picture: SVGSVGElement | undefined, isForPaper: boolean): void {
  if (picture === undefined) return;
  const { width, height } = picture.viewBox.baseVal;
  const size = isForPaper ? [width / 10, height / 10] : [A4, Math.ceil((A4 * height) / width) + 1];
  const words = size.map((one) => `${one}mm`).join(' ');
  pageRule()?.style.setProperty('size', words, 'important');
}
