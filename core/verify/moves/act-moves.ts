import type { Act, FormValues } from '../../command';
import { permitted } from '../../decide/decide-act';
import type { StepOf } from '../../definition/step';
import { SEPARATED } from '../../definition/words';
import { draftIdOf } from '../../draft-id';
import type { CaseState } from '../../state';
import { whoIs } from '../story';
import { BETWEEN, openingVerdicts, SOMEONE, WORDS, type World } from '../world';
import { candidates } from './actors';
import { listings, subsetsOf } from './listings';
import type { Move } from './move';

const SOME_DRAFT = draftIdOf(`sha256:${'0'.repeat(64)}`);

type ActStep = StepOf<'act'>;

/** Everyone's tries at an act: each permitted result, each choice of people, with reasons and without. */
export const actMoves = (world: World, state: CaseState, name: string, step: ActStep): readonly Move[] =>
  candidates(world, state, step.person).flatMap(({ by, facts: own }) =>
    openingVerdicts(step, state, own).flatMap((facts) =>
      permitted(step).flatMap((result) => {
        const forms = formsOf(world, state, step, result);
        const worthTrying = by.person === SOMEONE || SEPARATED.includes(step.duty) ? forms : forms.slice(0, 1); // who lists makes a difference only with a separated duty
        return worthTrying.map((form) => {
          const { reasons, ...command }: Act = { kind: 'act', at: BETWEEN, facts, by, step: name, result, form, reasons: WORDS };
          return {
            who: whoIs(by),
            silent: false,
            from: state,
            command,
            otherwise: { ...command, ...(reasons === undefined ? {} : { reasons }) },
          };
        });
      }),
    ),
  );

/** The forms worth trying: one for each choice of people, everything else filled in. */
export const formsOf = (world: World, state: CaseState, step: ActStep, result: string): readonly FormValues[] => {
  let forms: readonly FormValues[] = [{}];
  for (const field of step.form ?? []) {
    if (field.on !== undefined && !field.on.includes(result)) continue;
    switch (field.kind) {
      case 'text':
        forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'text', text: WORDS } }));
        break;
      case 'number':
        forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'number', value: field.least } }));
        break;
      case 'date':
        forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'date', value: '2026-06-01' } }));
        break;
      case 'people': {
        const choices = field.from === undefined ? listings(world, state) : subsetsOf(state.people[field.from] ?? []);
        const fitting = [...(field.least === 0 ? [[]] : []), ...choices].filter(
          (people) => people.length >= field.least && people.length <= field.most,
        );
        forms = forms.flatMap((form) => fitting.map((people) => ({ ...form, [field.name]: { kind: 'people' as const, people } })));
        break;
      }
      case 'choice': {
        const [first] = field.options;
        if (first !== undefined) forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'choice', option: first.name } }));
        break;
      }
      case 'draft':
        forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'choice', option: SOME_DRAFT } }));
        break;
      case 'report':
        forms = forms.map((form) => ({ ...form, [field.name]: { kind: 'report', report: `r${'0'.repeat(32)}` } }));
        break;
      default:
        field satisfies never;
    }
  }
  return forms;
};
