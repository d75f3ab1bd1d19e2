import { Icon } from '../kit/icon';
import type { IconName } from '../kit/icons';
import { Notice } from '../kit/notice';

/** A fact with its shape. */
export const Line = ({ icon, text }: { readonly icon: IconName; readonly text: string }) => (
  <p class="line">
    <Icon name={icon} size={18} />
    <span>{text}</span>
  </p>
);

/** What became of the last press. */
export const Told = ({ words }: { readonly words: string | null }) =>
  words === null ? null : <Notice icon="alert" tone="warn" role="alert" text={words} />;
