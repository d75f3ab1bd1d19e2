import { IconButton } from '../kit/button';

interface Props {
  readonly title: string;
  readonly sub?: string;
  readonly label: string;
  readonly onBack: () => void;
}

/** Head of a screen behind the first one. */
export const BackHead = ({ title, sub, label, onBack }: Props) => (
  <div class="back-head">
    <IconButton icon="chevron-left" action="back" label={label} onPress={onBack} />
    <div>
      <h1 tabIndex={-1}>{title}</h1>
      {sub && <p class="site-meta back-sub">{sub}</p>}
    </div>
  </div>
);
