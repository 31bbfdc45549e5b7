/** Script of 一图读懂: format, progress, files and printing. */
import { todayOf, isArchiveMissing } from '../../ledger/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import { poster as words, tableTools } from '../../text/index.ts';
import { listedGroups, scopeIn } from '../here/groups.ts';
import { getLedger } from '../here/ledger.ts';
import { waitForVault } from '../here/wait-for-vault.ts';
import { appWithoutDownloads, download, safeName } from '../base/download.ts';
import { imageOf, pngOf, svgFile } from './files.ts';
import { keepPaper } from './paper.ts';
import { drawProgress } from './progress.ts';
import { start } from '../base/start.ts';
import { isWide } from '../base/wide.ts';

/** Widths of the images, in pixels. */
const PIXELS: Record<string, number> = { phone: 2160, sheet: 3500 };

/** Tells which app cannot download files, and what to do. */
function sayCannot(form: HTMLFormElement, app: string): void {
  const notice = form.querySelector<HTMLElement>('[data-cannot]');
  if (notice === null) return;
  notice.textContent = words.cannotDownload(app);
  notice.hidden = false;
}

/** Sets the form to what the address asks for. Each choice is then put into the address, and the picture is drawn. */
function followChoices(form: HTMLFormElement, draw: () => void): void {
  const asked = new URLSearchParams(location.search);
  const wanted = asked.get('form') ?? '';
  const first = has(PIXELS, wanted) ? wanted : isWide() ? 'sheet' : 'phone';
  const choices = Array.from(form.querySelectorAll('input'));
  for (const choice of choices) {
    choice.checked = choice.name === 'form' ? choice.value === first : asked.has(choice.name);
  }
  form.addEventListener('change', () => {
    const chosen = choices.filter(({ checked }) => checked);
    const said = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
    history.replaceState(null, '', `?${said}`);
    draw();
  });
}

function openPoster(form: HTMLFormElement, host: HTMLElement): void {
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const shot = document.querySelector<HTMLElement>('[data-poster-image]');
  const figures = Array.from(host.querySelectorAll<HTMLElement>('[data-format]'));
  const format = (): string => String(new FormData(form).get('form') ?? '');
  const picture = (): SVGSVGElement | undefined =>
    figures.find(({ dataset }) => dataset['format'] === format())?.querySelector('svg') ??
    undefined;
  const name = safeName(host.dataset['name'] ?? '');
  const app = appWithoutDownloads();
  const say = (sentence: string): void => {
    if (status !== null) status.textContent = sentence;
  };

  const ledger = getLedger();
  const units = listedGroups('unit');
  let missing = '';
  const draw = (): void => {
    const isWanted = new FormData(form).has('progress');
    const day = todayOf(ledger.home.environment);
    const who = ledger.$who.get();
    const scope = scopeIn(units, who);
    const ofScope = scope === undefined ? '' : words.scope(scope.size);
    const sentence = tableTools.foot(who.unit, day) + ofScope + missing;
    for (const figure of figures) {
      figure.hidden = figure.dataset['format'] !== format();
      drawProgress(figure, ledger, isWanted, scope, sentence);
    }
    // The image made before shows an earlier state.
    if (shot !== null) shot.hidden = true;
    say('');
    keepPaper(picture(), format() === 'sheet');
  };

  const savePng = async (): Promise<void> => {
    const shown = picture();
    if (shown === undefined) return;
    say(words.making);
    const canvas = await imageOf(shown, valueIn(PIXELS, format()) ?? 0);
    const image = shot?.querySelector('img');
    if (canvas !== undefined && app !== undefined && shot !== null && image instanceof Image) {
      image.src = canvas.toDataURL('image/png');
      shot.hidden = false;
      say(words.press);
      return;
    }
    const blob = canvas === undefined ? undefined : await pngOf(canvas);
    if (blob !== undefined) download(blob, `${name}.png`);
    say(blob === undefined ? words.failed : words.saved);
  };
  const saveSvg = (): void => {
    const shown = picture();
    if (shown === undefined) return;
    const text = svgFile(shown, name, shown.viewBox.baseVal.width);
    download(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const deeds: Record<string, () => void> = {
    png: () => void savePng().catch(() => say(words.failed)),
    svg: saveSvg,
    print: () => print(),
  };
  for (const button of Array.from(form.querySelectorAll<HTMLButtonElement>('[data-deed]'))) {
    const deed = button.dataset['deed'] ?? '';
    button.hidden = app !== undefined && deed !== 'png';
    button.addEventListener('click', () => valueIn(deeds, deed)?.());
  }
  if (app !== undefined) sayCannot(form, app);

  followChoices(form, draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  ledger.$items.subscribe(draw);
  ledger.$who.listen(draw);
  ledger.$trouble.subscribe(async ({ unreadable }) => {
    if (missing === '' && !isArchiveMissing(unreadable)) return;
    const { missingSentences } = await import('../here/missing-sentences.ts');
    missing = missingSentences(ledger.home).join('');
    draw();
  });
}

void start('poster', async () => {
  await waitForVault();
  const form = document.querySelector<HTMLFormElement>('[data-poster-form]');
  const host = document.querySelector<HTMLElement>('[data-poster]');
  if (form !== null && host !== null) openPoster(form, host);
});
