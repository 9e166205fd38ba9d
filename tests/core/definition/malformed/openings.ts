import { type Malformed, P1, P1b, P9 } from './malformed';

const before = (change: Readonly<Record<string, unknown>>) => ({
  by: 'person',
  itself: { when: 'termEnd', limit: { rule: 'term-end-notice-days', unit: 'calendarDays' }, where: 'retirement-near', ...change },
});
const campaign = (on: string, change: Readonly<Record<string, unknown>> = {}) => ({
  by: 'person',
  itself: { when: 'yearly', on, within: 'term-end-notice-days', ...change },
});
const onDays = (...on: readonly string[]) => ({ by: 'person', itself: { when: 'days', on, within: 'term-end-notice-days' } });
const inPlan = (where: string) => ({ by: 'person', itself: { when: 'inPlan', where } });
const YEARLY = 'annual-evaluation-opens-on';
const APPOINTED = 'steps.announce.result.announce.opens';

/** Procedures that open by themselves, or from a result, and cannot. */
export const openings: readonly Malformed[] = [
  P1('a vacancy that opens when somebody’s term ends', 'itself-without-holder', 'opens.itself', [['opens', before({})]]),
  P1('a post that may be any, which opens when somebody’s term ends', 'itself-without-holder', 'opens.itself', [
    ['opens', before({})],
    ['post', 'any'],
  ]),
  P1('a vacancy that opens about whoever is planned for it', 'itself-without-plan', 'opens.itself', [['opens', inPlan('plan-exit-found')]]),
  P1b('about whoever is planned, on a rule that tells no day', 'where-finds-no-day', 'opens.itself.where', [
    ['opens', inPlan('grades-of-term')],
    ['post', 'any'],
  ]),
  P1('a post of a word that there is not', 'wrong-type', 'post', [['post', 'some']]),
  P9('a called procedure that opens by itself', 'not-begun-unasked', 'opens.itself', [['opens', { ...before({}), by: 'parent' }]]),
  P1b(
    'a request of the person concerned that is made by itself',
    'not-begun-unasked',
    'opens.itself',
    [['steps.propose.person', { kind: 'concerned', slot: 'official' }]],
    { params: { procedure: 'extension-to-retirement' } },
  ),
  P1b(
    'an opening on a rule that there is not',
    'unknown-eligibility-rule',
    'opens.itself.where',
    [['opens', before({ where: 'retirement-nea' })]],
    {
      params: { name: 'retirement-nea', closest: 'retirement-near' },
    },
  ),
  P1b('an opening so many days before as the rule pack has not', 'unknown-rule-value', 'opens.itself.limit.rule', [
    ['opens', before({ limit: { rule: 'term-notice-days', unit: 'calendarDays' } })],
  ]),
  P1b('an opening on Fridays', 'not-one-of', 'opens.itself.when', [['opens', before({ when: 'friday' })]]),
  P1('a campaign about a vacant post', 'campaign-not-about-a-person', 'opens.itself', [['opens', campaign(YEARLY)]]),
  P1b('a campaign about people together, and the post of one', 'campaign-not-about-a-person', 'opens.itself', [
    ['opens', campaign(YEARLY, { about: 'together' })],
  ]),
  P1b('a campaign about people together, of whom the case takes one', 'together-about-one', 'opens.itself.about', [
    ['opens', campaign(YEARLY, { about: 'together' })],
  ]),
  P1b('a campaign about whoever heads no place of the case', 'unknown-place', 'opens.itself.about.headOf', [
    ['opens', campaign(YEARLY, { about: { headOf: 'competen' } })],
  ]),
  P1b('a campaign on a rule that there is not', 'unknown-eligibility-rule', 'opens.itself.where', [
    ['opens', campaign(YEARLY, { where: 'retirement-nea' })],
  ]),
  P1b('a campaign on what a form says, which nobody has filled', 'where-reads-a-form', 'opens.itself.where', [
    ['opens', campaign(YEARLY, { where: 'non-local' })],
  ]),
  P1b('a campaign on a day, which is no month and day of a year', 'rule-not-number', 'opens.itself.on', [
    ['opens', campaign('resolution-final-review-opens-on')],
  ]),
  P1b('a campaign on days of which one is a share', 'no-campaign-day', 'opens.itself.on[1]', [
    ['opens', onDays('resolution-final-review-opens-on', 'low-confidence-measure')],
  ]),
  P1b('a campaign on days of which one never comes', 'no-campaign-day', 'opens.itself.on[1]', [
    ['opens', onDays('resolution-final-review-opens-on', 'ballot-minimum')],
  ]),
  P1b('a campaign on days of which there is not one', 'unknown-rule-value', 'opens.itself.on[0]', [['opens', onDays('no-such-day')]]),
  P9('a campaign on a day that there is not', 'no-campaign-day', 'opens.itself.on', [['opens', campaign('ballot-minimum')]], {
    params: { rule: 'ballot-minimum' },
  }),
  P1('a result that opens a procedure there is not', 'unknown-procedure', `${APPOINTED}[0].procedure`, [
    [APPOINTED, [{ procedure: 'remova', for: 'candidates' }]],
  ]),
  P1('a result that opens a case about people in no slot', 'unknown-slot', `${APPOINTED}[0].for`, [
    [APPOINTED, [{ procedure: 'removal', for: 'nobody' }]],
  ]),
  P1('a result that opens what only a case may call', 'not-begun-unasked', `${APPOINTED}[0].procedure`, [
    [APPOINTED, [{ procedure: 'political-standards', for: 'candidates' }]],
  ]),
  P1('a result that opens the request of a person', 'not-begun-unasked', `${APPOINTED}[0].procedure`, [
    [APPOINTED, [{ procedure: 'resignation', for: 'candidates' }]],
  ]),
  P9('a result that opens a case about a post, from one about none', 'opens-without-post', 'steps.issue.result.issue.opens[0].procedure', [
    ['steps.issue.result.issue.opens', [{ procedure: 'removal', for: 'subject' }]],
  ]),
  P1('a result that opens a case about a person and names none', 'opens-about-nobody', `${APPOINTED}[1]`, [
    [APPOINTED, [{ procedure: 'appointment' }, { procedure: 'removal' }]],
  ]),
  P1('a result that opens a case about a vacancy and names people', 'opens-about-somebody', `${APPOINTED}[0].for`, [
    [APPOINTED, [{ procedure: 'appointment', for: 'candidates' }]],
  ]),
];
