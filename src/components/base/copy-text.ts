/** Puts a text on the clipboard the old way, which plain http has too, where there is a person's touch. */
function copyByHand(text: string): boolean {
  const box = document.createElement('textarea');
  const before = document.activeElement;
  box.value = text;
  box.readOnly = true;
  // Outside of an open dialog nothing can be selected.
  (before?.closest('dialog') ?? document.body).append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}

/** Hands the clipboard a text that is still being made: WebKit takes it only while a touch is being answered. */
async function copyLater(text: Promise<string>): Promise<void> {
  const clipboard = navigator.clipboard;
  try {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Firefox before 127 and Chromium before 97 take none that is still being made.
    await clipboard.writeText(await text);
  }
}

/** Puts a text on the clipboard; says whether it is there. To be called as soon as somebody asks for it. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else await copyLater(text);
    return true;
  } catch {
    return copyByHand(await text);
  }
}
