import { ISSUE_CODES, type Issue } from '../../../core/definition/issues/issue';
import type { Library } from '../../../core/definition/issues/library';
import { ISSUES_MAX, parseDefinition } from '../../../core/definition/parse';
import { appointment } from '../../../workflows/procedures/appointment';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { MALFORMED } from './malformed/all';
import { changed } from './mutate';
import { library } from './shipped';

const issuesOf = (input: unknown, among: Library = library): readonly Issue[] => {
  const parsed = parseDefinition(input, among);
  return parsed.ok ? [] : parsed.issues;
};

describe('parsing a definition', () => {
  it.each(SHIPPED.map((definition) => [definition.id, definition] as const))(
    'accepts %s as it is shipped, and changes nothing in it',
    (_id, definition) => {
      const written: unknown = JSON.parse(JSON.stringify(definition));
      expect(parseDefinition(written, library)).toEqual({ ok: true, definition });
    },
  );

  it.each(MALFORMED.map((one) => [one.name, one] as const))('refuses %s', (_name, { input, library: among, code, path, params }) => {
    const found = issuesOf(input, among).find((issue) => issue.code === code && issue.path === path);
    expect({ found, issues: issuesOf(input, among) }).toMatchObject({
      found: { code, path, ...(params === undefined ? {} : { params }) },
    });
  });

  it('has a malformed definition for every code', () => {
    const shown = new Set(MALFORMED.map(({ code }) => code));
    expect(ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each([null, undefined, 0, '', 'appointment', true, [], {}, [appointment]])('refuses what is no definition at all: %p', (input) => {
    expect(issuesOf(input).length).toBeGreaterThan(0);
  });

  it('lists a hundred issues at most', () => {
    const broken = Object.fromEntries(
      Object.entries(appointment.steps).map(([name, step]) => [
        name,
        { ...step, person: 0, task: 0, responsibility: 0, authority: 0, time: 0 },
      ]),
    );
    expect(issuesOf(changed(appointment, ['steps', broken]))).toHaveLength(ISSUES_MAX);
  });

  it('tells of several things at once', () => {
    const input = changed(
      appointment,
      ['starts', 'begin'],
      ['steps.sign.person.in', 'nowhere'],
      ['steps.decide.result.none.to.end', 'nothing'],
    );
    expect(issuesOf(input).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['starts', 'steps.sign.person.in', 'steps.decide.result.none.to.end']),
    );
  });
});
