import { joins, related } from '../support/changed-town';
import {
  concludeInspection,
  hearInspected,
  inspectionOpening,
  playInspectionUpTo,
  prepareInspection,
  report,
} from '../support/inspection-path';
import { nextMorning } from '../support/next-morning';
import { text } from '../support/play';
import type { Scene } from './scene';

/** Cross-inspections of personnel work. */
export const inspections: readonly Scene[] = [
  { path: 'mended', title: 'An is inspected without warning, heard, and mends what was found', plays: (play) => playInspectionUpTo(play) },
  {
    path: 'signs-of-violation',
    title: 'signs of a violation open the disciplinary case in which others decide, and decide nothing',
    plays: (play) => {
      playInspectionUpTo(play, 'inspect');
      nextMorning(play);
      report(play, 'Vy', 'violation', 'Two sheets bear a signature that is not the official’s.');
      nextMorning(play);
      hearInspected(play);
      nextMorning(play);
      play.refused('not-your-step', {
        kind: 'act',
        by: { person: 'Vy' },
        step: 'conclude',
        result: 'violation',
        form: {},
        reasons: text('I saw it.'),
      });
      concludeInspection(play, 'Vinh', 'violation', 'Two sheets were signed for others.');
    },
  },
  {
    path: 'inspected-by-the-province',
    title: 'whoever sits in the committee is inspected by the one above, and no relative is in the team',
    plays: (play) => {
      prepareInspection(play);
      play.town = related(joins(joins(play.town, 'inspection', 'member', 'An'), 'province-inspection', 'officer', 'Tam'), 'Tam', 'An');
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', inspectionOpening('Vy'));
      play.refused('excluded', inspectionOpening('Tam'));
      play.do(inspectionOpening('Tien'));
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Vinh' }, step: 'order', result: 'approvePlan', form: {} });
      play.act('Ti', 'order', 'approvePlan');
    },
  },
  {
    path: 'inspected-further',
    title: 'the head sends the team back: what it finds then is told anew, and nothing stands',
    plays: (play) => {
      play.skip('As on the happy path, up to the conclusion.', () => playInspectionUpTo(play, 'conclude'));
      nextMorning(play);
      concludeInspection(play, 'Vinh', 'inspectFurther', 'The register of the sheets has to be seen.');
      nextMorning(play);
      report(play, 'Vy', 'nothing', 'The register bears out what An said.');
      play.wait();
      play.refused('not-your-step', {
        kind: 'tell',
        by: { person: 'Vy' },
        step: 'hearing',
        grounds: text('The register was seen.'),
        evidence: [text('The register')],
      });
      nextMorning(play);
      hearInspected(play);
      nextMorning(play);
      concludeInspection(play, 'Vinh', 'nothingFound', 'The sheets were handed in late, and scored in time.');
    },
  },
];
