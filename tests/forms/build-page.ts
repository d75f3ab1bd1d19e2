import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, PluginOption } from 'vite';
import { builtFolder, formsFolder, pagesFolder } from './paths.ts';

/** Folder of the page as a browser gets it; built unless that was done before with the same sources and libraries. */
export async function buildPage(id: string): Promise<string> {
  const folder = join(builtFolder, `${id}-${hashOf(id)}`);
  if (existsSync(folder)) return folder;
  const { build } = await import('vite');
  const made = `${folder}.${process.pid}`;
  await build(await configOf(id, made));
  for (const old of readdirSync(builtFolder))
    if (new RegExp(`^${id}-[0-9a-f]{16}$`).test(old)) rmSync(join(builtFolder, old), { recursive: true, force: true });
  try {
    renameSync(made, folder);
  } catch {
    rmSync(made, { recursive: true, force: true }); // another process was quicker
  }
  return folder;
}

async function configOf(id: string, outDir: string): Promise<InlineConfig> {
  const root = join(pagesFolder, id);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const documents = readdirSync(root).filter((name) => name.endsWith('.html'));
  return {
    root,
    base: './',
    configFile: false,
    envFile: false,
    logLevel: 'error',
    clearScreen: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: await pluginsFor(names),
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: Object.fromEntries(documents.map((name) => [name.replace(/\.html$/, ''), join(root, name)])),
        onLog: (level, log, report) => {
          if (level !== 'warn') report(level, log);
        },
      },
    },
  };
}

/** Named as text: the compiler must not look for packages that only this corpus installs. */
async function pluginsFor(names: readonly string[]): Promise<PluginOption[]> {
  const has = (extension: string) => names.some((name) => name.endsWith(extension));
  const load = async (name: string) => (await import(name)) as Record<string, (options?: object) => PluginOption>;
  return [
    has('.vue') && (await load('@vitejs/plugin-vue')).default?.(),
    has('.solid.jsx') && (await load('vite-plugin-solid')).default?.(),
    has('.svelte') && (await load('@sveltejs/vite-plugin-svelte')).svelte?.({ configFile: false }),
  ].filter(Boolean);
}

function hashOf(id: string): string {
  const hash = createHash('sha256');
  const sources = [join(pagesFolder, id), join(formsFolder, 'kit')].flatMap(filesIn);
  const kit = readdirSync(join(formsFolder, 'kit')).map((name) => `kit/${name}`);
  const common = ['build-page.ts', 'tsconfig.json', 'package-lock.json', ...kit].map((name) => join(formsFolder, name));
  for (const file of [...sources.sort(), ...common]) {
    hash.update(file.slice(formsFolder.length));
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'page.ts')
    .map((entry) => join(entry.parentPath, entry.name));
}
