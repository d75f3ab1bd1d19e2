import { useEffect, useRef, useState } from 'preact/hooks';
import { focusSoon } from '../focus-soon';

export const steps = ['crm', 'hours', 'rehearsal'] as const;
export type Step = (typeof steps)[number];

const stepNow = (): Step => steps.find((step) => location.hash === `#${step}`) ?? 'crm';

export function goTo(step: Step): void {
  location.hash = `#${step}`;
}

/** The step that the address names, the first otherwise. Going to another one moves the reader to its headline; the first page keeps the browser's own focus. */
export function useStep(): Step {
  const [step, setStep] = useState(stepNow);
  const isFirst = useRef(true);
  useEffect(() => {
    const onHash = () => setStep(stepNow());
    addEventListener('hashchange', onHash);
    // it may have changed since the first drawing
    onHash();
    return () => removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    if (!isFirst.current) focusSoon('#panel-title');
    isFirst.current = false;
  }, [step]);
  return step;
}
