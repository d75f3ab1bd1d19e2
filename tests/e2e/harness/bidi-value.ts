/** A value as WebDriver BiDi writes it. What occurs more than once is written out once, and named by its `internalId` elsewhere. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly internalId?: string;
}

type Known = Map<string, unknown>;

const special: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  '-0': -0,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** What JSON could say of it; what it could not becomes an empty object, as over the DevTools protocol. */
export function plainValue(remote: RemoteValue, known: Known = new Map()): unknown {
  const { internalId, value } = remote;
  if (internalId === undefined) return writtenValue(remote, known);
  if (value === undefined) return known.get(internalId);
  const plain = writtenValue(remote, known);
  known.set(internalId, plain);
  return plain;
}

function writtenValue({ type, value }: RemoteValue, known: Known): unknown {
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
      return (value as readonly RemoteValue[]).map((one) => plainValue(one, known));
    case 'object':
      return Object.fromEntries(
        (value as readonly (readonly [string, RemoteValue])[])
          .map(([key, one]) => [key, plainValue(one, known)] as const)
          .filter(([, one]) => one !== undefined),
      );
    default:
      return {};
  }
}
