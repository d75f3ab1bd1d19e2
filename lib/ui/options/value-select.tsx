import { Select } from './setting';

/** What a setting can hold that is chosen from a list. */
export type Value = number | string | null;

interface Props<V extends Value> {
  readonly id: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly words: (value: V) => string;
  readonly onChange: (value: V) => void;
}

/** A list of values, each in words. One from a file that is none of them stays choosable, in its place. */
export function ValueSelect<V extends Value>({ id, value, values, words, onChange }: Props<V>) {
  const all = withOwn(values, value);
  return (
    <Select
      id={id}
      value={JSON.stringify(value)}
      choices={all.map((one) => ({ value: JSON.stringify(one), text: words(one) }))}
      onChange={(chosen) => {
        const found = all.find((one) => JSON.stringify(one) === chosen);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}

function withOwn<V extends Value>(values: readonly V[], own: V): readonly V[] {
  if (values.includes(own)) return values;
  const after = values.findIndex((one) => typeof one === 'number' && typeof own === 'number' && one > own);
  return after < 0 ? [...values, own] : values.toSpliced(after, 0, own);
}
