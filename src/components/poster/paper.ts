/** The sheet of paper that a picture prints on: the page of this page's style sheet. */

/** Widths in millimetres: A3, and, for a picture that is as high as it needs, A4. */
const [A3, A4] = [297, 210];

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    // Opened from a folder, sheets may not be read: the picture then prints on A3.
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

/** Makes the sheet for paper A3, or as high as the picture. */
export function keepPaper(picture: SVGSVGElement | undefined, isA3: boolean): void {
  if (picture === undefined) return;
  const { width, height } = picture.viewBox.baseVal;
  const size = isA3 ? [A3, 420] : [A4, Math.ceil((A4 * height) / width) + 1];
  const words = size.map((one) => `${one}mm`).join(' ');
  pageRule()?.style.setProperty('size', words, 'important');
}
