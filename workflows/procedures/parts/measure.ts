import { end, head, party, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import type { Source, Text } from '../../../core/definition/words';
import { aboutOfficial, VACANCY } from './about-official';
import { competentDecidesAgainst } from './competent-decides-against';
import { eligible } from './eligible';
import { leadershipApproves } from './leadership-approves';
import { officialHeard } from './official-heard';
import { postPlaces } from './places';

interface Ground {
  readonly name: string;
  readonly label: Text;
}

interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Source[];
  readonly authority: Source;
  readonly kind: 'endAssignment' | 'remove';
  readonly propose: Text;
  readonly grounds: readonly Ground[];
  /** Whether removal is due by the register, which decides between the two measures; and the end where this is not the one. */
  readonly rule: 'removal-due' | 'removal-not-due';
  readonly otherwise: string;
  readonly otherwiseOpens?: Outcome['opens'];
  readonly leadership: Text;
  readonly vote: Text;
  readonly sign: Text;
  readonly done: string;
}

/**
 * A measure against an official before the end of the term (catalogue P12): proposed on a named ground, heard, voted on by the leadership, appraised,
 * decided by the competent body with reasons, open to review. Two clocks of the rule run: one to propose, one to decide; they only report.
 */
export const measureAgainstOfficial = (measure: Measure): Definition => ({
  ...aboutOfficial,
  id: measure.id,
  title: measure.title,
  basis: [...measure.basis],
  places: { ...postPlaces, higher: { kind: 'superior', of: 'competent' } },
  effects: { measure: { kind: measure.kind, person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: measure.propose,
      form: [
        { name: 'ground', kind: 'choice', label: t('Căn cứ', 'Ground'), options: [...measure.grounds] },
        { name: 'facts', kind: 'text', label: t('Sự việc, chứng cứ', 'Facts and evidence'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: measure.authority,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { starts: ['proposing'], ...party('measure-proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: [measure.rule],
      authority: measure.authority,
      met: 'hearing',
      refused: measure.otherwise,
      opens: measure.otherwiseOpens,
    }),
    ...officialHeard({ authority: measure.authority, refused: 'notAccepted' }),
    ...leadershipApproves({ task: measure.leadership, authority: measure.authority, approved: 'appraise', refused: 'notProposed' }),
    ...competentDecidesAgainst({
      effect: 'measure',
      authority: measure.authority,
      vote: measure.vote,
      sign: measure.sign,
      announce: t(
        'Công bố quyết định, thông báo cho người có liên quan, cập nhật hồ sơ',
        'Announce the decision, notify the official, update the file',
      ),
      decision: 'measure-decision',
      notice: 'term-notice',
      done: measure.done,
      opens: VACANCY,
      refused: 'notAccepted',
    }),
  },

  ends: {
    [measure.done]: 'done',
    overturned: 'done',
    [measure.otherwise]: 'refused',
    notProposed: 'refused',
    notAccepted: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
});
