import { Icon } from '../kit/icon';

/** What to know about the value above it. */
export const Note = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p class="note">
      <Icon name="alert" size={16} />
      <span>{text}</span>
    </p>
  );
