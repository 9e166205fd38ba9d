import type { Finding } from '../../core/event';
import { explainFinding } from '../../messages/explain-finding';
import { word } from '../../messages/message';
import type { PersonFindings } from '../paper';
import { lastOf } from '../paper-record';
import { personLine, type Reader } from './reader';

/** What the latest check found, person by person: of the named step, or of any. */
export const checkLines = (reader: Reader, name?: string): readonly PersonFindings[] => {
  const checked = lastOf(reader.before, 'checked', ({ step }) => name === undefined || step === name)?.event;
  if (checked === undefined) return [];
  const { findings, passed, failed } = checked;
  return [...new Set(findings.map(({ person }) => person))].map((person) => ({
    person: personLine(reader, person),
    verdict: word(reader.lang, 'verdict', failed.includes(person) ? 'fail' : passed.includes(person) ? 'pass' : 'unclear'),
    findings: findings.filter((finding: Finding) => finding.person === person).map((finding) => explainFinding(reader.lang, finding)),
  }));
};
