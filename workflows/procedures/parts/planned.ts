import { aboutOfficial } from './about-official';

/** The head of a procedure about an official and the post that they are, or are to be, planned for, whether somebody holds it or not. */
export const planned = { ...aboutOfficial, stage: 'planning', post: 'any' } as const;
