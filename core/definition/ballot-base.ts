import type { StepOf } from './step';

/** How many were called to vote, after those excluded have left; how many attend; how many slips, or marks on them, are valid. */
interface Voters {
  readonly summoned: number;
  readonly present: number;
  readonly valid: number;
}

/** The number against which votes are weighed. Those excluded have left the roll, so members and summoned are those who remain. */
export const baseOf = ({ carried }: StepOf<'ballot'>, { summoned, present, valid }: Voters): number => {
  switch (carried.of) {
    case 'summoned':
    case 'members':
      return summoned;
    case 'present':
      return present;
    case 'valid':
      return valid;
    default:
      return carried.of satisfies never;
  }
};
