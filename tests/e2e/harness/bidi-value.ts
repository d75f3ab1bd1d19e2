/** A value as WebDriver BiDi writes it. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

const special: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  '-0': -0,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** What JSON could say of it; what it could not becomes an empty object, as over the DevTools protocol. */
export function plainValue({ type, value }: RemoteValue): unknown {
  switch (type) {
    case 'undefined':
      return undefined;
    case 'null':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return typeof value === 'string' ? special[value] : value;
    case 'bigint':
      return BigInt(value as string);
    case 'array':
      return (value as readonly RemoteValue[]).map(plainValue);
    case 'object':
      return Object.fromEntries(
        (value as readonly (readonly [string, RemoteValue])[])
          .map(([key, one]) => [key, plainValue(one)] as const)
          .filter(([, one]) => one !== undefined),
      );
    default:
      return {};
  }
}
