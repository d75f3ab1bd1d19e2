import { createHash } from 'node:crypto';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { inWorkplace } from './setup/workplace.ts';

const password = 'Sign-out-1234';

async function start(): Promise<Running> {
  await needPackages(['jupyter-notebook']);
  return inWorkplace('jupyter', async (place) => {
    const port = await freePort();
    const url = `http://notebook.localhost:${port}/`;
    const settings = {
      ip: '127.0.0.1',
      port,
      port_retries: 0,
      open_browser: 'False',
      allow_root: 'True',
      allow_remote_access: 'True',
      password: `sha1:salt:${createHash('sha1').update(`${password}salt`).digest('hex')}`,
      notebook_dir: place.folder,
    };
    const flags = Object.entries(settings).map(([name, value]) => `--NotebookApp.${name}=${value}`);
    place.serve('jupyter', '/usr/bin/jupyter-notebook', flags, { env: { HOME: place.folder } });
    await untilAnswers(`${url}login`);
    return { sites: [siteOf(url)], stop: () => place.stop() };
  });
}

/** Its session is a signed cookie that the server cannot recall. */
const siteOf = (url: string): RealSite => ({
  id: 'jupyter',
  address: url,
  tabs: [`${url}tree`, `${url}tree#running`, `${url}edit/jupyter.log`],
  signIn: [
    { open: `${url}login` },
    { type: password, into: '#password_input' },
    { press: '#login_submit' },
    { see: '#logout' },
  ],
  signOut: [{ press: '#logout' }, { seeAt: /\/logout/ }],
  oracle: { url: `${url}api/contents`, signedIn: ({ status }) => status === 200 },
  afterSignOut: 'alive',
});

export const jupyter: Product = { name: 'Jupyter Notebook 6.4', siteIds: ['jupyter'], start };
