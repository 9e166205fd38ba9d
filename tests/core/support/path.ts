import type { Stage } from './appointment-path';
import { nextMorning } from './next-morning';
import type { Play } from './play';

/** One stage, on the next morning. */
export const next = (step: string, plays: (play: Play) => void): Stage => ({
  step,
  plays: (play) => {
    nextMorning(play);
    plays(play);
  },
});

/** The happy paths of some procedures, by procedure. The first stage of each is its opening, whose step is empty. */
export type Paths = Readonly<Record<string, readonly Stage[]>>;

const stagesOf = (paths: Paths, play: Play): readonly Stage[] => paths[play.rulebook.definition.id] ?? [];

/** The steps of the happy path of a play's procedure after its opening, in their order. */
export const stepsOn =
  (paths: Paths) =>
  (play: Play): readonly string[] =>
    stagesOf(paths, play).flatMap(({ step }) => (step === '' ? [] : [step]));

/** Plays the happy path of the play's procedure from where it stands to a step, or to the end. */
export const playOn =
  (paths: Paths) =>
  (play: Play, step?: string): void => {
    const stages = stagesOf(paths, play);
    const from = play.step === undefined ? 0 : stages.findIndex((stage) => stage.step === play.step);
    for (const stage of stages.slice(from)) {
      if (stage.step === step) return;
      stage.plays(play);
    }
  };
