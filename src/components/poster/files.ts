/** Makes a file of a picture on the page: SVG or PNG. */

/** Some phones paint nothing, without an error, if an image has more pixels. */
const MOST_PIXELS = 16_700_000;

function sizeOf(picture: SVGSVGElement): { width: number; height: number } {
  const { width, height } = picture.viewBox.baseVal;
  return { width, height };
}

/**
 * Makes an SVG document of the visible parts of a picture.
 *
 * @param width The width of the document. Its height follows.
 */
export function svgFile(picture: SVGSVGElement, name: string, width: number): string {
  const size = sizeOf(picture);
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  for (const hidden of Array.from(copy.querySelectorAll('[visibility="hidden"]'))) hidden.remove();
  for (const place of Array.from(copy.querySelectorAll('*'))) {
    for (const kept of ['data-count', 'data-said', 'data-size']) place.removeAttribute(kept);
  }
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = name;
  copy.prepend(title);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(Math.round((width * size.height) / size.width)));
  return new XMLSerializer().serializeToString(copy);
}

function load(address: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(undefined);
    image.src = address;
  });
}

/** Whether the canvas was painted. The picture covers all of its sheet, so any pixel tells. */
function isPainted(context: CanvasRenderingContext2D): boolean {
  try {
    return context.getImageData(4, 4, 1, 1).data[3] === 255;
  } catch {
    return false;
  }
}

async function paint(
  picture: SVGSVGElement,
  width: number,
): Promise<HTMLCanvasElement | undefined> {
  const size = sizeOf(picture);
  const text = svgFile(picture, '', width);
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((width * size.height) / size.width);
  const context = canvas.getContext('2d');
  if (image === undefined || context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return isPainted(context) ? canvas : undefined;
}

/**
 * Paints a picture as an image, `width` pixels wide, or smaller if the browser cannot paint so many.
 *
 * @returns undefined if the browser can paint none.
 */
export async function imageOf(
  picture: SVGSVGElement,
  width: number,
): Promise<HTMLCanvasElement | undefined> {
  const size = sizeOf(picture);
  const fewer = Math.floor(Math.sqrt((MOST_PIXELS * size.width) / size.height));
  return (await paint(picture, width)) ?? paint(picture, Math.min(width, fewer));
}

/** The bytes of an image; undefined if the browser gives none. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png');
  });
}
