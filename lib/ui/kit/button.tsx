import { Icon } from './icon';
import type { Drawing, IconName } from './icons';

interface ButtonProps {
  readonly label: string;
  /** Says more than the label, whose words it contains, to whoever does not see what it stands beside. */
  readonly name?: string;
  /** `data-action` for whoever drives the screen. */
  readonly action: string;
  /** Left out for the button that sends its form: the form says what happens, with Enter, too. */
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-solid';
  readonly large?: boolean;
  readonly icon?: IconName | Drawing;
  /** Takes the focus when its screen comes up. */
  readonly first?: boolean;
  /** Cannot be used now: stays focusable and says why by `describedBy`. */
  readonly unavailable?: boolean;
  readonly describedBy?: string;
}

export const Button = (props: ButtonProps) => {
  const { kind = 'secondary', large = false, unavailable = false } = props;
  return (
    <button
      type={props.onPress ? 'button' : 'submit'}
      class={`btn ${kind}${large ? ' lg block' : ''}`}
      data-action={props.action}
      data-first={props.first ? '' : undefined}
      aria-label={props.name}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (unavailable || isSecondOfTwo(event)) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {props.icon && <Icon name={props.icon} size={large ? 18 : 16} />}
      <span>{props.label}</span>
    </button>
  );
};

/** The second click of a double click meant the button that stood here before. */
const isSecondOfTwo = (click: MouseEvent): boolean => click.detail > 1;

interface IconButtonProps {
  /** Names the object, too: "Sign out of Zendesk Support". */
  readonly label: string;
  readonly icon: IconName | Drawing;
  readonly action: string;
  readonly onPress: () => void;
}

export const IconButton = ({ label, icon, action, onPress }: IconButtonProps) => (
  <button type="button" class="icon-btn" aria-label={label} title={label} data-action={action} onClick={onPress}>
    <Icon name={icon} size={18} />
  </button>
);
