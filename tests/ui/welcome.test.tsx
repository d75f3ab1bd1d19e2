import { describe, expect, test, vi } from 'vitest';
import { ok, open, openAgain, page } from './fakes/open-welcome';
import { untouched, welcomeSamples } from './samples/welcome-samples';

describe('the way through', () => {
  test.each([
    ['', 'Which CRM do you sign in to?'],
    ['#crm', 'Which CRM do you sign in to?'],
    ['#hours', 'When does your shift end?'],
    ['#rehearsal', 'Try it once on a demo CRM'],
    ['#elsewhere', 'Which CRM do you sign in to?'],
  ])('address "%s" opens "%s"', async (hash, title) => {
    await open('try');
    await openAgain(hash, ok(untouched));
    await vi.waitFor(() => expect(page.text('h2')).toBe(title));
    expect(page.all('[aria-current="step"]')).toHaveLength(1);
  });

  test('steps of which something came carry a tick and the word', async () => {
    await open('crm-back');
    expect(page.all('.stepper a').map((link) => link.textContent)).toEqual(['Your CRMdone', 'Your hours', 'Rehearsal']);
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s every step says what is written down, and no word is missing',
    async (language) => {
      for (const name of Object.keys(welcomeSamples(language))) {
        await open(name, language);
        expect(page.text('.guide-foot').length).toBeGreaterThan(20);
        expect(page.text()).not.toMatch(/undefined|\$\w+\$|_\w+_/);
        page.close();
      }
    },
  );
});
