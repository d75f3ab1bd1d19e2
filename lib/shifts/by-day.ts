/** What is worked out once for each day. */
export function byDay<T extends NonNullable<unknown>>(workOut: (day: number) => T): (day: number) => T {
  const known = new Map<number, T>();
  return (day) => {
    const found = known.get(day) ?? workOut(day);
    known.set(day, found);
    return found;
  };
}
