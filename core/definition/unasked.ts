import type { Definition } from './definition';

/**
 * Whether the engine may open a case of a procedure that persons open, and leave the first step to whoever holds the office. What begins with the
 * request of the person concerned, nobody begins for them; and about which
 * decision a case should be, only a person says.
 */
export const mayBeginUnasked = ({ opens, decision, starts, steps }: Definition): boolean => {
  const first = steps[starts];
  return opens.by === 'person' && !decision && first?.kind === 'act' && first.person.kind === 'role';
};
