import { playStage, playUpTo, runCheck, UNIT_BOARD } from '../support/appointment-path';
import { person } from '../support/changed-town';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** What becomes of a case when time passes, and when something comes between. */
export const times: readonly Scene[] = [
  {
    path: 'late-risen-lapsed',
    title: 'a step is late, is reported, rises to the superior, and the case lapses',
    plays: (play) => {
      playUpTo(play, 'decidePolicy');
      play.wait();
      play.wait();
      play.remark('The head above may act now, and the head below may still. Nobody does.');
      play.wait();
      play.refused('closed', { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', result: 'approve', form: {} });
    },
  },
  {
    path: 'late-and-done-above',
    title: 'a step is late and the superior does it; the whole procedure is late too, which only reports',
    plays: (play) => {
      play.skip('As on the happy path, up to the appraisal.', () => playUpTo(play, 'appraise'));
      const appraises = {
        kind: 'act',
        by: { person: 'Ta' },
        step: 'appraise',
        result: 'submit',
        form: { appraisal: textField('The person meets the standard.') },
      } as const;
      play.remark('The head of the provincial board may not act before the step has risen.');
      play.at('2026-09-08 09:00');
      play.refused('not-your-step', appraises);
      play.wait();
      play.wait();
      play.wait();
      play.at('2026-09-23 09:00');
      play.do(appraises);
    },
  },
  {
    path: 'withdrawn',
    title: 'whoever opened the case withdraws it',
    plays: (play) => {
      playUpTo(play, 'agreeList');
      play.at('2026-08-06 09:00');
      play.refused('not-your-step', { kind: 'withdraw', by: { person: 'Thanh' }, reasons: text('The post is no longer needed.') });
      play.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('The post is no longer needed.') });
    },
  },
  {
    path: 'held-and-released',
    title: 'an open report holds the case; what stood still goes on afterwards',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 5.', () => playUpTo(play, 'finalVote'));
      play.at('2026-08-25 08:00');
      play.refused('invalid-form', { kind: 'hold', by: { person: 'Vinh' }, ground: 'rumour', reasons: text('People talk.') });
      play.do({
        kind: 'hold',
        by: { person: 'Vinh' },
        ground: 'open-denunciation',
        reasons: text('A denunciation of An was received today.'),
      });
      play.at('2026-08-26 08:00');
      play.refused('on-hold', {
        kind: 'openBallot',
        by: { person: 'Lan' },
        step: 'finalVote',
        tellers: ['Binh', 'Cuong', 'Dung'],
        box: 'box',
      });
      play.refused('on-hold', { kind: 'hold', by: { person: 'Vinh' }, ground: 'open-inspection', reasons: text('And an inspection.') });
      play.refused('not-your-step', { kind: 'release', by: { person: 'Thanh' }, reasons: text('It takes too long.') });
      play.at('2026-09-08 09:00');
      play.do({ kind: 'release', by: { person: 'Vinh' }, reasons: text('The denunciation is unfounded.') });
    },
  },
  {
    path: 'hold-expires',
    title: 'a hold that nobody settles rises, and ends',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 5.', () => playUpTo(play, 'finalVote'));
      play.at('2026-08-25 08:00');
      play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('A report was received today.') });
      play.wait();
      play.wait();
      play.at('2026-10-26 08:00');
      play.convene('finalVote', 'Lan', UNIT_BOARD);
    },
  },
  {
    path: 'hold-lifted',
    title: 'the competent body lets a held case go on, and answers for it',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 5.', () => playUpTo(play, 'finalVote'));
      play.at('2026-08-25 08:00');
      play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('A report was received today.') });
      play.at('2026-08-27 08:00');
      play.refused('invalid-form', { kind: 'release', by: { person: 'Thanh' }, ground: 'urgent', reasons: text('We need somebody.') });
      play.do({
        kind: 'release',
        by: { person: 'Thanh' },
        ground: 'report-unfounded-so-far',
        reasons: text('Three interviews brought nothing.'),
      });
    },
  },
  {
    path: 'objections-settled',
    title: 'an objection to the notice is verified before the vote, in a time that is extended once',
    plays: (play) => {
      play.skip('As on the happy path, up to the notice.', () => playUpTo(play, 'publishCandidates'));
      play.at('2026-08-14 15:00');
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.at('2026-08-18 09:00');
      play.do({
        kind: 'object',
        by: { person: 'Xuan' },
        step: 'publishCandidates',
        objection: text('An is said to have built without a permit.'),
      });
      play.wait();
      play.at('2026-08-25 09:00');
      const reasons = text('The land office answers only in September.');
      play.do({ kind: 'extend', by: { person: 'Vinh' }, reasons });
      play.refused('already-done', { kind: 'extend', by: { person: 'Vinh' }, reasons });
      play.at('2026-09-10 09:00');
      play.act('Vinh', 'settleObjections', 'cleared', { reasons: text('The permit exists; a copy is in the file.') });
    },
  },
  {
    path: 'objections-stop',
    title: 'an objection to the notice proves true and stops the case',
    plays: (play) => {
      play.skip('As on the happy path, up to the notice.', () => playUpTo(play, 'publishCandidates'));
      play.at('2026-08-14 15:00');
      play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
      play.at('2026-08-18 09:00');
      play.do({
        kind: 'object',
        by: { person: 'Xuan' },
        step: 'publishCandidates',
        objection: text('An is said to have built without a permit.'),
      });
      play.remark('What comes when the time of the notice is over is no objection any more.');
      play.wait();
      play.at('2026-08-24 09:00');
      play.refused('step-not-open', { kind: 'object', by: { person: 'Xuan' }, step: 'publishCandidates', objection: text('One more.') });
      play.act('Vinh', 'settleObjections', 'stop', { reasons: text('There was no permit.') });
    },
  },
  {
    path: 'expired-certificate',
    title: 'the health certificate expires before the decision, and is renewed',
    plays: (play) => {
      const dossier = (issued: string, expires: string) =>
        (['curriculum-vitae', 'asset-declaration', 'health-certificate'] as const).map((item) => ({
          item,
          certified: true,
          ...(item === 'health-certificate' ? { issued, expires } : { issued: '2026-01-05' }),
        }));
      play.town = person(play.town, 'An', { dossier: dossier('2026-03-05', '2026-09-05') });
      play.skip(
        'As on the happy path, up to the check of the dossier. An’s certificate was good when the case began, and expired on 5 September.',
        () => playUpTo(play, 'checkDossier'),
      );
      playStage(play, 'checkDossier');
      play.at('2026-09-09 09:00');
      play.remark('In the register: An has a new certificate.');
      play.town = person(play.town, 'An', { dossier: dossier('2026-09-08', '2027-03-08') });
      play.act('Xuan', 'completeDossier', 'completed', {
        form: { completed: textField('Health certificate of 8 September.') },
        reasons: text('The certificate was renewed.'),
      });
      runCheck(play, 'checkDossier');
    },
  },
];
