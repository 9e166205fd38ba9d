import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Play, shippedRulebook } from '../support/play';
import { transcript } from '../support/transcript';
import { SCENES } from './scenes';

/** `GOLDEN=update npx jest tests/core/golden` writes the transcripts anew; what changed in them is then reviewed as a diff. */
const FOLDER = join(__dirname, '../../golden');
const REWRITES = process.env.GOLDEN === 'update';

const fileOf = (procedure: string, path: string): string => join(FOLDER, procedure, `${path}.txt`);

describe.each(SCENES)('$procedure.id', ({ procedure, scenes }) => {
  test.each(scenes.map((scene) => [scene.path, scene] as const))('%s is told as tests/golden has it', (path, { title, plays }) => {
    const play = new Play(shippedRulebook(procedure));
    plays(play);
    const told = transcript(`${procedure.title.en}: ${title}`, play);
    if (REWRITES) {
      mkdirSync(join(FOLDER, procedure.id), { recursive: true });
      writeFileSync(fileOf(procedure.id, path), told);
    }
    expect(told).toBe(readFileSync(fileOf(procedure.id, path), 'utf8'));
  });

  test('every transcript that is kept is still played', () => {
    const kept = readdirSync(join(FOLDER, procedure.id)).sort();
    expect(kept).toEqual(scenes.map(({ path }) => `${path}.txt`).sort());
  });
});
