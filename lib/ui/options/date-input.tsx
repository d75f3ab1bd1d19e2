interface Props {
  readonly id: string;
  /** `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:mm`; empty: none. */
  readonly value: string;
  readonly withTime?: boolean;
  readonly error: string | null;
  readonly help?: boolean;
  readonly onInput: (value: string) => void;
}

/** A day, or a day with a time, picked with the browser's own means. */
export const DateInput = ({ id, value, withTime = false, error, help = false, onInput }: Props) => (
  <input
    id={id}
    type={withTime ? 'datetime-local' : 'date'}
    value={value}
    max={withTime ? '9999-12-31T23:59' : '9999-12-31'}
    aria-invalid={error === null ? undefined : 'true'}
    aria-describedby={error !== null ? `${id}-error` : help ? `${id}-help` : undefined}
    onInput={(event) => onInput(event.currentTarget.value)}
  />
);
