import type { Detector } from './detector';
import type { Early } from './early';
import type { Heard } from './listen';
import { rememberTarget } from './tree';

/** What was done before the detector came is done again, with what stood there then. */
export function replay({ bases, before, deeds, messages }: Early, detector: Detector, handlers: Heard): void {
  detector.typing.knew(bases);
  detector.gestures.knew(before);
  try {
    for (const { event, target } of deeds) {
      if (event === null) detector.watch();
      else if (event.type === 'blur') detector.away(target);
      else {
        rememberTarget(event, target);
        handlers[event.type]?.(event);
      }
    }
  } finally {
    detector.typing.knew(null);
    detector.gestures.knew(null);
  }
  for (const message of messages) detector.receive(message);
}
