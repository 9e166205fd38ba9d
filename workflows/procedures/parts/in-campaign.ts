import type { Campaign } from '../../../core/definition/campaign';
import type { Definition } from '../../../core/definition/definition';

type Without<C> = C extends Campaign ? Omit<C, 'within'> : never;

/** Whoever does the first step finds the case open: from a day of the year or of the quarter, or from the days, that the rule pack names; about whom it says. */
export const inCampaign = (campaign: Without<Campaign>): Definition['opens'] => ({
  by: 'person',
  itself: { ...campaign, within: 'campaign-open-days' },
});
