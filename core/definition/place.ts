import { z } from 'zod';
import { name } from './words';

export const ORGANS = [
  'leadership', // tập thể lãnh đạo
  'expanded-leadership', // tập thể lãnh đạo mở rộng
  'key-officials', // hội nghị cán bộ chủ chốt
  'party-committee', // cấp ủy
  'personnel', // cơ quan tham mưu về tổ chức cán bộ
  'inspection', // ủy ban kiểm tra
  'records', // văn thư
  'reward-council', // hội đồng thi đua, khen thưởng
  'people-council', // hội đồng nhân dân
  'front', // ủy ban Mặt trận Tổ quốc
] as const;
export const organ = z.enum(ORGANS);
export type Organ = z.infer<typeof organ>;

/**
 * A body that a definition speaks of, found in the register when the case opens and kept for its life:
 * the body of the post, the body that manages the post, the employer or Party committee of a person or the one that several persons have in common, the
 * body that made the decision which the case is about or the unit that it concerned, an organ of another place; or another place itself, unless somebody
 * in a slot sits in that body or in its inspection committee: then the first body above it where nobody of them does.
 */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ofPost'), as: z.enum(['unit', 'managing']) }),
  z.strictObject({ kind: z.literal('ofPerson'), slot: name, as: z.enum(['employer', 'party-committee']) }),
  z.strictObject({ kind: z.literal('ofDecision'), as: z.enum(['issuer', 'unit']) }),
  z.strictObject({ kind: z.literal('organ'), organ, of: name }),
  z.strictObject({ kind: z.literal('superior'), of: name }),
  z.strictObject({ kind: z.literal('clearOf'), of: name, slot: name }),
]);
