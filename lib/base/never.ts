/** For the `default` of a switch over a union: the compiler reports a forgotten member here. @throws always */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
