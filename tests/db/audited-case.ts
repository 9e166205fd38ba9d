import { utf8Bytes } from '../../core/ledger/digest';
import { verifyChain } from '../../core/ledger/verify-chain';
import { hadLeft, hadLeftPlan, hadNoConclusion, hadReturned, madeByCase } from '../../db/case-effects';
import { ledgerRows } from '../../db/ledger';
import type { Check } from '../../tools/audit/check';
import { checkRegister } from '../../tools/audit/check-register';
import type { RegisterDatabase } from './register-database';

/** What an audit finds of a case's rows in the register. */
export const auditedCase = async ({ auditor }: RegisterDatabase, id: string): Promise<Check> => {
  const rows = await ledgerRows(auditor, id);
  const chain = verifyChain(
    id,
    rows.map(({ text, hash }) => ({ bytes: utf8Bytes(text), hash })),
  );
  if (chain.kind === 'broken') throw new Error(chain.detail);
  return checkRegister(chain.entries, await madeByCase(auditor, id), {
    hadLeft: (due) => hadLeft(auditor, { ...due, case: id }),
    hadReturned: (due) => hadReturned(auditor, { ...due, case: id }),
    hadNoConclusion: (due) => hadNoConclusion(auditor, { ...due, case: id }),
    hadLeftPlan: (due) => hadLeftPlan(auditor, { ...due, case: id }),
  });
};
