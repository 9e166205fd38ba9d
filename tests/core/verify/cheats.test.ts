import type { Definition } from '../../../core/definition/definition';
import { parseDefinition } from '../../../core/definition/parse';
import { GUARANTEES } from '../../../core/guarantees/names';
import { exploreAs, isSound, proofFrom } from '../../../core/verify/proof';
import { FOLLOWS } from '../../../core/verify/world';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { library } from '../definition/shipped';
import { CHEATS } from './cheats';
import { brokenIn, claimOf } from './claim';
import { smallAppointment } from './procedures/small-appointment';
import { smallChoice } from './procedures/small-choice';
import { smallExtension } from './procedures/small-extension';
import { smallGrading } from './procedures/small-grading';
import { smallRemoval } from './procedures/small-removal';

/** No definition can break these: what a definition may not say, and what core's own table of effects holds (`static/annullable`). */
const NOT_BY_A_DEFINITION = ['annullable'];

describe('a sound procedure', () => {
  const byItself: Definition = { ...smallExtension, id: 'small-extension-by-itself', opens: extensionToRetirement.opens };
  it.each(
    [smallAppointment, smallRemoval, smallExtension, smallGrading, byItself].map((definition) => [definition.id, definition] as const),
  )('is proved whole: %s', (_id, definition) => {
    const proof = proofFrom(
      claimOf(definition),
      FOLLOWS.map((follow) => exploreAs(claimOf(definition), follow)),
    );
    expect(brokenIn(proof)).toEqual([]);
    expect(isSound(proof)).toBe(true);
  });
});

describe('a procedure that cheats', () => {
  it.each(CHEATS.map((cheat) => [cheat.name, cheat] as const))('is caught: %s', (_name, { definition, broken, explored, viewsMax }) => {
    const claim = claimOf(definition);
    const exploration = exploreAs(claim, 'anyone', viewsMax === undefined ? {} : { viewsMax });
    expect(brokenIn(proofFrom(claim, [exploration]))).toEqual(broken);
    const seen = exploration.broken.map(({ guarantee }) => guarantee);
    expect(broken.some((guarantee) => seen.includes(guarantee))).toBe(explored);
  });

  it.each(CHEATS.map((cheat) => [cheat.name, cheat] as const))('is no mere slip of the pen: %s', (_name, { definition }) => {
    const parsed = parseDefinition(definition, library);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  });

  it('is there for every guarantee that a definition can break', () => {
    const caught = new Set(CHEATS.flatMap(({ broken }) => broken));
    expect(GUARANTEES.filter((guarantee) => !caught.has(guarantee))).toEqual(NOT_BY_A_DEFINITION);
    expect(smallChoice.steps['choose']?.kind).toBe('ballot');
  });
});
