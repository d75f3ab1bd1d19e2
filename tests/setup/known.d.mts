/** Facts about a browser as the setup wrote them down; null: nothing that can be read. */
export declare function knownIn(
  file: string,
): { readonly path: string | null; readonly version?: string; readonly lack?: string } | null;
