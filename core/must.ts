/** Reading a name that the checks of a definition have shown to exist; a miss is a bug, never a refusal. */
export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`Not found, though the definition was checked: ${what}`);
  return value;
};
