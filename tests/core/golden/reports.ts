import { denunciation } from '../../../workflows/procedures/denunciation';
import { joins, related } from '../support/changed-town';
import { nextMorning } from '../support/next-morning';
import { text } from '../support/play';
import { CONCLUSION, FINDINGS, playReportUpTo, prepareReport, SENT_IN, takeIn } from '../support/report-path';
import type { Scene } from './scene';

/** Feedback on the work of an official. */
export const feedbacks: readonly Scene[] = [
  {
    path: 'heeded',
    title: 'what a citizen sent in is retold, checked, explained and answered',
    plays: (play) => {
      prepareReport(play);
      playReportUpTo(play);
    },
  },
  {
    path: 'other-class',
    title: 'a denunciation that was classed as feedback is free for a case of the right class',
    plays: (play) => {
      prepareReport(play);
      playReportUpTo(play, 'confirm');
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Vy' }, step: 'confirm', result: 'rightClass', form: {} });
      play.act('Vinh', 'confirm', 'otherClass', { reasons: text('It accuses the official of taking money: that is a denunciation.') });
    },
  },
];

/** Denunciations of an official. */
export const denunciations: readonly Scene[] = [
  {
    path: 'denounced',
    title: 'a denunciation is verified, An is heard, and the conclusion opens the case in which others decide',
    plays: (play) => {
      prepareReport(play);
      playReportUpTo(play);
    },
  },
  {
    path: 'denounced-head',
    title: 'whoever sits in the committee is not judged by it, nor by its inspection committee',
    plays: (play) => {
      prepareReport(play);
      play.town = joins(play.town, 'committee', 'member', 'An');
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', takeIn(denunciation, 'Vy'));
      play.do(takeIn(denunciation, 'Tien'));
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Tien' }, step: 'checkReport' });
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Vinh' }, step: 'confirm', result: 'rightClass', form: {} });
      play.act('Ti', 'confirm', 'rightClass');
    },
  },
  {
    path: 'taken-back-under-threat',
    title: 'the reporter takes it back before the conclusion; it goes on, for there was a threat',
    plays: (play) => {
      prepareReport(play);
      play.skip('As on the happy path, up to the last look at the report.', () => playReportUpTo(play, 'checkStands'));
      play.town = { ...play.town, report: { ...SENT_IN, withdrawn: true } };
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Vy' }, step: 'checkStands' });
      nextMorning(play);
      play.act('Vinh', 'withdrawn', 'carryOn', { reasons: text('The reporter wrote of a call the night before.') });
      nextMorning(play);
      play.act('Thanh', 'conclude', 'notFounded', CONCLUSION);
    },
  },
  {
    path: 'accepted-by-silence',
    title: 'nobody buries a denunciation by leaving it: silence accepts it, and the time of settling is reported',
    plays: (play) => {
      prepareReport(play);
      play.skip('As on the happy path, up to the acceptance.', () => playReportUpTo(play, 'accept'));
      play.waitOut();
      nextMorning(play);
      play.act('Vy', 'verify', 'particularlyComplex', { reasons: text('Four communes have to be asked.') });
      nextMorning(play);
      play.act('Thanh', 'permitLonger', 'permit', { reasons: text('The files lie in four places.') });
      while (play.step === 'verifyLonger' && play.state?.clocks['settling']?.reported !== true) play.wait();
      nextMorning(play);
      play.act('Vy', 'verifyLonger', 'submit', FINDINGS);
    },
  },
  {
    path: 'already-in-hand',
    title: 'a report that another case has is not taken in twice, and no relative takes it in',
    plays: (play) => {
      prepareReport(play);
      play.town = { ...related(play.town, 'Vy', 'An'), report: { ...SENT_IN, taken: true } };
      play.town = joins(play.town, 'inspection', 'officer', 'Viet');
      play.at('2026-08-17 09:00');
      play.refused('excluded', takeIn(denunciation, 'Vy'));
      play.do(takeIn(denunciation, 'Viet'));
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Viet' }, step: 'checkReport' });
    },
  },
];
