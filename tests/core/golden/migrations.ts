import { appointment } from '../../../workflows/procedures/appointment';
import { changed } from '../definition/mutate';
import { playUpTo } from '../support/appointment-path';
import { inForce, migrate } from '../support/migration-path';
import type { Scene } from './scene';

/** The appraisal is another in the version that comes into force while the case runs. */
const newer = changed(appointment, ['steps.appraise.task.en', 'Appraise the dossier, and say whether anything was left out']);
/** So is the decision on the policy in this one, which the case has passed. */
const apart = changed(appointment, ['steps.decidePolicy.task.en', 'Decide on the policy, and publish it']);

/** What becomes of a case when a newer version comes into force. */
export const migrations: readonly Scene[] = [
  {
    path: 'gone-over',
    title: 'a newer version comes into force; the case goes over to it by a decision of its own, and ends under it',
    plays: (play) => {
      playUpTo(play, 'agreeList');
      play.at('2026-08-06 09:00');
      play.remark('A version in which the case would have gone another way is in force.');
      play.town = { ...play.town, inForce: inForce(apart) };
      play.refused('not-migratable', migrate(play, 'Thanh'));
      play.remark('Then one in which only a later step is another.');
      play.town = { ...play.town, inForce: inForce(newer) };
      play.refused('not-your-step', migrate(play, 'Lan'));
      play.do(migrate(play, 'Thanh'));
      play.skip('As on the happy path, up to the appraisal.', () => playUpTo(play, 'appraise'));
      playUpTo(play);
    },
  },
];
