/**
 * By these rules a browser that knows them fetches pages ahead, when a pointer rests on a link to one or
 * presses it. The page's policy names them by their hash. The way into search opens its dialog, not its page.
 *
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const RULES = JSON.stringify({
  prefetch: [
    {
      where: { selector_matches: 'a:is([href$="/"], [href*="/#"]):not([data-open-search])' },
      eagerness: 'moderate',
    },
  ],
});
