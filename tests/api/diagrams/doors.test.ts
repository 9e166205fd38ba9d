import { doorsOf } from '../../../api/diagrams/doors';
import { must } from '../../../core/must';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { trial } from '../../core/support/trial';

const STEPS = { ...appointment.steps, ...politicalStandards.steps, ...trial.steps };

it.each([
  [
    'propose',
    'an act',
    [
      { kind: 'done', results: ['submit'] },
      { kind: 'time', results: ['lapse'] },
    ],
  ],
  [
    'nominate',
    'a ballot, which may not be held in time or at all, and then once more too often',
    [
      { kind: 'done', results: ['carried', 'topTwo', 'none', 'noQuorum', 'notHeld', 'tooSmall', 'abandoned'] },
      { kind: 'time', results: ['notHeld', 'abandoned'] },
    ],
  ],
  [
    'checkEligible',
    'a check',
    [
      { kind: 'done', results: ['pass', 'fail', 'unclear', 'noCandidate'] },
      { kind: 'time', results: ['overdue'] },
    ],
  ],
  [
    'opinions',
    'opinions',
    [
      { kind: 'done', results: ['complete'] },
      { kind: 'time', results: ['incomplete'] },
    ],
  ],
  [
    'publishCandidates',
    'a notice, whose window alone decides what it brought',
    [
      { kind: 'time', results: ['unpublished'] },
      { kind: 'window', results: ['clear', 'objections'] },
    ],
  ],
  [
    'hearing',
    'a hearing',
    [
      { kind: 'done', results: ['answered'] },
      { kind: 'time', results: ['untold'] },
      { kind: 'window', results: ['silent'] },
    ],
  ],
  [
    'term',
    'a term',
    [
      { kind: 'done', results: ['broken'] },
      { kind: 'time', results: ['completed'] },
    ],
  ],
  [
    'politicalStandards',
    'a call',
    [
      { kind: 'done', results: ['kept', 'none'] },
      { kind: 'time', results: ['lapsed'] },
    ],
  ],
])('%s: the ways out of %s', (step, _what, doors) => {
  // `propose` stands in two of them: the trial's and the appointment's are left alike.
  expect(doorsOf(must(STEPS[step], step))).toEqual(doors);
});
