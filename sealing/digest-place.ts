/** What a sealed digest is bound to: it opens only as that of its person and day. */
export const digestPlace = (day: string): string => `digests\n${day}`;
