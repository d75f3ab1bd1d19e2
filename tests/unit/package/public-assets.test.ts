import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WxtHooks } from 'wxt';
import config from '../../../wxt.config';
import { root } from '../../setup/paths.mjs';

/** A file of public/ as the build is about to copy it. */
const asset = (relativeDest: string) => ({ relativeDest, absoluteSrc: join(root, 'public', relativeDest) });

test('messages are packed without the names of their placeholders, and no other file is taken for messages', async () => {
  const files = [asset('_locales/en/messages.json'), asset('managed-schema.json'), asset('icon/16.png')];
  const hooks = config.hooks as Pick<WxtHooks, 'build:publicAssets'>;
  await hooks['build:publicAssets']({} as never, files);
  expect(files[0]).toEqual({ relativeDest: '_locales/en/messages.json', contents: expect.stringContaining('$1') });
  expect(files.slice(1)).toEqual([asset('managed-schema.json'), asset('icon/16.png')]);
});
