/** The places that papers address as the leadership where a procedure speaks of none: the unit, or the body that is competent; the first that it has. */
const INSTEAD_OF_LEADERSHIP = ['unit', 'competent'] as const;

/** What a paper calls each place, with the leadership among them wherever the procedure has somebody to address. */
export const addressed = <T>(places: Readonly<Record<string, T>>): Readonly<Record<string, T>> => {
  const instead = INSTEAD_OF_LEADERSHIP.map((place) => places[place]).find((found) => found !== undefined);
  return instead === undefined ? places : { leadership: instead, ...places };
};
