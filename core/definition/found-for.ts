import type { Definition } from './definition';

/** The rules whose findings about a person an effect is read from: the day it lasts to, its word, its year. */
export const foundFor = ({ until, detail, year }: Definition['effects'][string]): readonly string[] => [
  ...(until === undefined ? [] : [until]),
  ...(typeof detail === 'object' ? [detail.found] : []),
  ...(year === undefined ? [] : [year]),
];
