import { expect, test } from 'vitest';
import type { FormPage, Step } from '../../forms/page';
import { isWrong, type StepResult, totalsOf } from '../../forms/result';

const page: FormPage = { id: 'one', family: 'traps', libraries: ['lib'], scenarios: [] };

/** `said` null: the step could not be done. */
function result(then: Step['then'], said: Step['then'] | null, live = said === 'unsaved' ? 1 : 0): StepResult {
  const judgement = said && { said, live, entries: [] };
  return {
    page,
    scenario: { name: 'scenario', steps: [] },
    step: { what: 'step', deed: null, then },
    judgement,
    trouble: said ? null : 'not there',
  };
}

test('found work, false alarms, wrong counts and steps not done are told apart', () => {
  const results = [
    result('unsaved', 'unsaved'),
    result('unsaved', 'clean'),
    result('clean', 'clean'),
    result('clean', 'unsaved'),
    result('unsaved', 'unsaved', 0),
    result('clean', null),
  ];
  expect(totalsOf(results)).toEqual({
    pages: 1,
    libraries: 1,
    unsaved: 3,
    found: 2,
    clean: 2,
    falseAlarms: 1,
    badgeWrong: 1,
    notDone: 1,
  });
  expect(results.map(isWrong)).toEqual([false, true, false, true, false, true]);
});
