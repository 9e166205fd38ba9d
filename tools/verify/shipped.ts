import type { Definition } from '../../core/definition/definition';
import { type Library, libraryOf } from '../../core/definition/issues/library';
import { vietnamPack } from '../../rules/packs/vietnam';
import { SHIPPED } from '../../workflows/procedures/shipped';

/** What a definition may speak of: the shipped procedures and their rule pack, and itself. */
export const libraryWith = (...more: readonly Definition[]): Library => libraryOf(vietnamPack, [...SHIPPED, ...more]);
