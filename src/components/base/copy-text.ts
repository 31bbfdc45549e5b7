/** Copies a text the old way, which also works over plain http. It needs a person's click. */
function copyByHand(text: string): boolean {
  const box = document.createElement('textarea');
  const before = document.activeElement;
  box.value = text;
  box.readOnly = true;
  // While a dialog is open, only elements inside it can be selected.
  (before?.closest('dialog') ?? document.body).append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

/** Copies a text that is still being made. WebKit lets a page copy only while it handles a click. */
async function copyLater(text: Promise<string>): Promise<void> {
  const clipboard = navigator.clipboard;
  try {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Firefox before 127 and Chromium before 97 do not take a text that is still being made.
    await clipboard.writeText(await text);
  }
}

/** Copies a text and returns whether that worked. Call it directly from a click. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else await copyLater(text);
    return true;
  } catch {
    return copyByHand(await text);
  }
}
