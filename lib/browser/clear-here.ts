/** Runs inside a page, from its source text: nothing outside this function exists there. Clears what the page's origin keeps; true: it ran to its end. */
export async function clearHere(): Promise<boolean> {
  const attempt = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch {
      // What is left is counted afterwards.
    }
  };
  /** Open connections of other pages hold it back: it is not waited for then. */
  const deleted = (name: string) =>
    new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
    });
  await attempt(() => localStorage.clear());
  await attempt(() => sessionStorage.clear());
  await attempt(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  });
  await attempt(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await attempt(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await attempt(async () => {
    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  });
  return true;
}
