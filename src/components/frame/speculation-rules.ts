/**
 * Rules by which a browser that knows them fetches pages ahead, when a pointer rests on a link or presses it. The
 * page's policy names the rules by their hash. Links to search are left out, since they open the dialog.
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
