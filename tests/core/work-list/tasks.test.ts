import { must } from '../../../core/must';
import { tasksOf } from '../../../core/work-list/tasks';
import { appointmentPlay, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { joins } from '../support/changed-town';
import { calledBy, concludeAgainst, prepare } from '../support/conclusion-path';
import { type Play, text } from '../support/play';
import { trialOf } from '../support/trial';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
/** Each task as its action and who may do it: `head of committee, province`, or names. */
const tasks = (play: Play): readonly string[] =>
  tasksOf(play.rulebook, must(play.state, 'a case')).map(
    ({ action, performers }) =>
      `${action}: ${performers.kind === 'role' ? `${performers.role} of ${performers.bodies.join(', ')}` : performers.people.join(', ')}`,
  );

describe('the work list', () => {
  test('of an act names the role, and the bodies from the lowest up', () => {
    expect(tasks(at('decidePolicy'))).toEqual(['act: head of committee, province']);
  });
  test('carries since when and until when a thing is to be done', () => {
    const play = at('decidePolicy');
    expect(tasksOf(play.rulebook, must(play.state, 'a case'))).toEqual([
      {
        case: 'c-1',
        step: 'decidePolicy',
        action: 'act',
        since: play.state?.step?.since,
        due: play.state?.step?.due,
        performers: { kind: 'role', role: 'head', bodies: ['committee', 'province'] },
      },
    ]);
  });
  test('of a step given to one person names that person', () => {
    const play = at('checkEligible');
    play.town = joins(play.town, 'personnel', 'officer', 'Xoa');
    play.do({ kind: 'reassign', by: { person: 'Yen' }, to: 'Xoa', reasons: text('why') });
    expect(tasks(play)).toEqual(['runCheck: Xoa']);
  });
  test('of a ballot follows it from the opening to the last signature', () => {
    const play = at('leadershipVote');
    expect(tasks(play)).toEqual(['openBallot: head of leadership, people-committee']);
    play.do({ kind: 'openBallot', by: { person: 'Lan' }, step: 'leadershipVote', tellers: UNIT_BOARD, box: 'box' });
    expect(tasks(play)).toEqual(['attend: Binh, Cuong, Dung']);
    play.do({ kind: 'attend', by: { person: 'Binh' }, step: 'leadershipVote', present: ['Lan', 'Giang', 'Hoa', 'Cuong'] });
    expect(tasks(play)).toEqual(['vote: Cuong, Giang, Hoa, Lan', 'attend: Binh, Cuong, Dung', 'count: Binh, Cuong, Dung']);
    play.do({ kind: 'count', by: { person: 'Cuong' }, step: 'leadershipVote', voted: ['Lan'] });
    expect(tasks(play)).toEqual(['count: Binh, Dung']);
  });
  test('of opinions has one line for each body that has not answered', () => {
    const play = at('opinions');
    expect(tasks(play)).toEqual(['opine: head of cell, committee', 'opine: head of inspection, province-inspection']);
    play.do({ kind: 'opine', by: { person: 'Vinh' }, step: 'opinions', opinion: text('good') });
    expect(tasks(play)).toEqual(['opine: head of cell, committee']);
  });
  test('of a notice is to publish, and then to record objections', () => {
    const play = at('publishCandidates');
    expect(tasks(play)).toEqual(['publish: officer of personnel, province-personnel']);
    play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
    expect(tasks(play)).toEqual(['object: officer of personnel, province-personnel']);
  });
  test('of a related case that is waited for is empty', () => {
    expect(tasks(at('politicalStandards'))).toEqual([]);
  });
  test('of a hearing is to tell, and then to answer', () => {
    const child = calledBy(at('politicalStandards'));
    prepare(child, 'An');
    child.at('2026-09-03 08:00');
    child.ballot('conclude', 'Thanh', ['Tu', 'Tuan', 'Thao'], { kind: 'options', votes: { doubt: 6 }, invalid: 0 });
    expect(tasks(child)).toEqual(['tell: head of personnel, province-personnel']);
    child.do({ kind: 'tell', by: { person: 'Yen' }, step: 'hearing', grounds: text('g'), evidence: [text('e')] });
    expect(tasks(child)).toEqual(['answer: An']);
  });
  test('of the person concerned names them', () => {
    const child = calledBy(at('politicalStandards'));
    prepare(child, 'An');
    concludeAgainst(child, 'An');
    expect(tasks(child)).toEqual(['act: An']);
  });
  test('of a term is to record its milestones', () => {
    const play = trialOf('An');
    play.act('Thanh', 'comment', 'comment', { reasons: text('good') });
    expect(tasks(play)).toEqual(['reachMilestone: officer of personnel, province-personnel']);
  });
  test('is empty while the case is held, and when it has ended', () => {
    const play = at('nominate');
    play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('a report') });
    expect(tasks(play)).toEqual([]);
    play.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('over') });
    expect(tasks(play)).toEqual([]);
  });
});
