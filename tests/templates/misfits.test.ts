import { misfits } from '../../templates/misfits';
import { SHIPPED } from '../../workflows/procedures/shipped';

/** What a paper says under a condition it need not find in every definition; a body that it speaks of it must. */
it.each(SHIPPED.map((one) => [one.id, one] as const))('every body of which a paper of %s speaks is among its places', (_id, definition) => {
  expect(misfits(definition).filter(({ code, params }) => code === 'paper-unknown' || params.lacks.startsWith('bodies.'))).toEqual([]);
});
