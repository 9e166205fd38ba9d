/** The seed of the random walks: `SEED=… npx jest …` walks again as a run did that printed it. */
export const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

export const tell = (words: string): void => {
  process.stdout.write(`${words} (seed ${SEED})\n`);
};
