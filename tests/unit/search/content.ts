/** What search knows of the plans of this project, and the places of their region. */
import { searchContent } from '../../../src/integrations/search-content.ts';
import { placesOfRegion } from '../../../src/integrations/search-places.ts';
import { loadContentOnce } from '../../../src/model/index.ts';
import { NO_PLACES, wholeTexts } from '../../../src/search/index.ts';
import type { Region } from '../../../src/search/index.ts';

/** The first plan alone, whatever others there are. */
const content = loadContentOnce(process.cwd());
export const index = searchContent({
  ...content,
  plans: content.plans.filter(({ plan }) => plan.id === 'hubei-2018-xinxi-xiaofei'),
});
export const pages = index.plans.flatMap((plan) => plan.pages);
export const texts = wholeTexts(pages);
export const places = placesOfRegion('hubei') ?? NO_PLACES;
export const region: Region = {
  plans: index.plans.map(({ id }) => id),
  units: index.units,
  places,
};
