import type { RulePack } from '../../core/definition/rule-pack';
import pack from './vietnam-2026-6.json';

/** The rule pack in force: every number of the law that the procedures use, with its source and certainty. */
export const vietnamPack = pack as RulePack;
