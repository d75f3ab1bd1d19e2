import type { ComponentChildren } from 'preact';
import { Icon } from '../kit/icon';

interface SettingProps {
  readonly label: string;
  readonly help?: string;
  /** Id of the control that the label names. */
  readonly for?: string;
  /** Of the row, by which an address leads to it where no control has one. */
  readonly id?: string;
  readonly wide?: boolean;
  readonly error?: string | null;
  readonly children?: ComponentChildren;
}

/** Label and help left, control right; what is wrong stands below it. */
export const Setting = ({ label, help, for: id, id: rowId, wide = false, error = null, children }: SettingProps) => (
  <div class={wide ? 'setting wide' : 'setting'} id={rowId} tabIndex={rowId === undefined ? undefined : -1}>
    <div class="setting-text">
      {id === undefined ? (
        <p class="setting-label">{label}</p>
      ) : (
        <label class="setting-label" for={id}>
          {label}
        </label>
      )}
      {help && (
        <p class="help" id={id && `${id}-help`}>
          {help}
        </p>
      )}
    </div>
    <div class="setting-control">
      {children}
      {error !== null && <ErrorText id={id && `${id}-error`} text={error} />}
    </div>
  </div>
);

export const ErrorText = ({ id, text }: { readonly id: string | undefined; readonly text: string }) => (
  <p class="error" id={id} role="alert">
    <Icon name="alert" size={16} />
    <span>{text}</span>
  </p>
);

interface TextInputProps {
  readonly id: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly mode?: 'text' | 'url';
  /** Most characters it takes. */
  readonly most?: number;
  readonly error?: string | null;
  readonly help?: boolean;
  readonly onInput?: (text: string) => void;
  /** Left or Enter pressed with another text than before. */
  readonly onChange?: (text: string) => void;
}

export const TextInput = (props: TextInputProps) => (
  <input
    id={props.id}
    type="text"
    inputMode={props.mode ?? 'text'}
    value={props.value}
    placeholder={props.placeholder}
    maxLength={props.most}
    spellcheck={false}
    autocomplete="off"
    aria-invalid={props.error ? 'true' : undefined}
    aria-describedby={props.error ? `${props.id}-error` : props.help ? `${props.id}-help` : undefined}
    onInput={(event) => props.onInput?.(event.currentTarget.value)}
    onChange={(event) => props.onChange?.(event.currentTarget.value)}
  />
);

interface SwitchProps {
  readonly id: string;
  readonly on: boolean;
  readonly error: string | null;
  readonly onChange: (on: boolean) => void;
}

/** What it is for stands in the help of its setting. */
export const Switch = ({ id, on, error, onChange }: SwitchProps) => (
  <input
    id={id}
    class="toggle"
    type="checkbox"
    role="switch"
    checked={on}
    aria-checked={on}
    aria-describedby={error === null ? `${id}-help` : `${id}-error`}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);

export interface Choice<V extends string> {
  readonly value: V;
  readonly text: string;
  /** Heading it stands under; those without one come first. */
  readonly group?: string;
}

interface SelectProps<V extends string> {
  readonly id: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
}

export function Select<V extends string>({ id, value, choices, onChange }: SelectProps<V>) {
  return (
    <span class="select-wrap">
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        <Options choices={choices.filter(({ group }) => group === undefined)} />
        {groupsOf(choices).map(([group, among]) => (
          <optgroup key={group} label={group}>
            <Options choices={among} />
          </optgroup>
        ))}
      </select>
      <Icon name="chevron-down" size={16} />
    </span>
  );
}

const Options = ({ choices }: { readonly choices: readonly Choice<string>[] }) =>
  choices.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));

function groupsOf<C extends Choice<string>>(choices: readonly C[]): [string, C[]][] {
  const grouped = choices.flatMap((choice) => (choice.group === undefined ? [] : [{ ...choice, group: choice.group }]));
  return [...Map.groupBy(grouped, ({ group }) => group)];
}
