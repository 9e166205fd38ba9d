import type { z } from 'zod';
import type { CaseWide, Command } from '../../core/command';
import type { Identity, Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import type { caseWide } from './bodies';
import { carryOut, type Material } from './carry-out';
import type { ReceiptView } from './receipt';

export type CaseWideKind = CaseWide['kind'];
type Bodies = { readonly [K in CaseWideKind]: z.infer<(typeof caseWide)[K]> };
export type CaseWideBody = { readonly [K in CaseWideKind]: { readonly kind: K } & Bodies[K] }[CaseWideKind];

export interface CaseWideCall {
  readonly session: PersonSession;
  readonly at: string;
  readonly identity: Identity;
}

/** Gives a case-wide command (ruling 16). */
export const commandCase = (services: Services, id: string, body: CaseWideBody, call: CaseWideCall): Promise<Reply<ReceiptView>> =>
  carryOut(services, {
    ...call,
    case: id,
    kind: body.kind,
    for: 'for' in body ? body.for : undefined,
    make: (material) => commandOf(body, material),
  });

const commandOf = (body: CaseWideBody, { facts, at, by, texts }: Material): Command => {
  const given = { at, facts, by, reasons: texts.put(body.reasons) } as const;
  switch (body.kind) {
    case 'withdraw':
    case 'recuse':
    case 'extend':
      return { kind: body.kind, ...given };
    case 'hold':
      return { kind: 'hold', ...given, ground: body.ground };
    case 'release':
      return { kind: 'release', ...given, ...(body.ground === undefined ? {} : { ground: body.ground }) };
    case 'migrate':
      return { kind: 'migrate', ...given, to: body.to };
    case 'reassign':
      return { kind: 'reassign', ...given, ...(body.what === undefined ? {} : { what: body.what }), to: body.to };
    default:
      return body satisfies never;
  }
};
