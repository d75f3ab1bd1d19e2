import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product, RealSite, Running } from './product.ts';
import { needPackages } from './setup/debian.ts';
import { freePort, untilAnswers } from './setup/http.ts';
import { run } from './setup/run.ts';
import { inWorkplace } from './setup/workplace.ts';

const user = 'agent';
const password = 'Sign-out-1234';
const python = '/usr/bin/python3';

/** Where Django keeps sessions is one line of its settings, and makes all the difference for a sign-out. */
const engines = { db: 'django', signed_cookies: 'django, signed cookies' } as const;
type Engine = keyof typeof engines;

const start = (engine: Engine) => async (): Promise<Running> => {
  await needPackages(['python3-django']);
  return inWorkplace('django', async (place) => {
    writeFileSync(join(place.folder, 'desk.py'), settingsOf(engine, place.folder));
    writeFileSync(join(place.folder, 'desk_urls.py'), urls);
    const env = {
      DJANGO_SETTINGS_MODULE: 'desk',
      PYTHONPATH: place.folder,
      PYTHONDONTWRITEBYTECODE: '1',
      DJANGO_SUPERUSER_PASSWORD: password,
    };
    const admin = (...args: string[]) => run(python, ['-m', 'django', ...args], { env });
    await admin('migrate', '--verbosity=0');
    await admin('createsuperuser', '--noinput', `--username=${user}`, '--email=agent@example.invalid');
    const port = await freePort();
    const url = `http://${engine === 'db' ? 'desk' : 'cookiedesk'}.localhost:${port}/admin/`;
    place.serve('django', python, ['-m', 'django', 'runserver', '--noreload', `127.0.0.1:${port}`], { env });
    await untilAnswers(url);
    return { sites: [siteOf(url, engine)], stop: () => place.stop() };
  });
};

const settingsOf = (engine: Engine, folder: string) => `
DEBUG = True
SECRET_KEY = 'a key for tests'
ALLOWED_HOSTS = ['*']
ROOT_URLCONF = 'desk_urls'
SESSION_ENGINE = 'django.contrib.sessions.backends.${engine}'
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': '${folder}/desk.sqlite'}}
DEFAULT_AUTO_FIELD = 'django.db.models.AutoField'
STATIC_URL = '/static/'
INSTALLED_APPS = ['django.contrib.' + name for name in ('admin', 'auth', 'contenttypes', 'sessions', 'messages', 'staticfiles')]
MIDDLEWARE = [
    'django.contrib.sessions.middleware.SessionMiddleware',
    'django.middleware.csrf.CsrfViewMiddleware',
    'django.contrib.auth.middleware.AuthenticationMiddleware',
    'django.contrib.messages.middleware.MessageMiddleware',
]
TEMPLATES = [{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True, 'OPTIONS': {'context_processors': [
    'django.template.context_processors.request',
    'django.contrib.auth.context_processors.auth',
    'django.contrib.messages.context_processors.messages',
]}}]
`;

const urls = `
from django.contrib import admin
from django.urls import path
urlpatterns = [path('admin/', admin.site.urls)]
`;

const siteOf = (url: string, engine: Engine): RealSite => ({
  id: engines[engine],
  address: url,
  tabs: [url, `${url}auth/user/`, `${url}auth/group/add/`],
  signIn: [
    { open: url },
    { type: user, into: '#id_username' },
    { type: password, into: '#id_password' },
    { press: 'input[type=submit]' },
    { see: 'a[href$="/logout/"]' },
  ],
  signOut: [{ press: 'a[href$="/logout/"]' }, { seeAt: /\/logout\// }],
  oracle: { url: `${url}auth/user/`, signedIn: ({ status }) => status === 200 },
  afterSignOut: engine === 'db' ? 'dead' : 'alive',
});

export const django: Product = { name: 'Django admin 3.2', siteIds: [engines.db], start: start('db') };

export const djangoSignedCookies: Product = {
  name: 'Django admin 3.2, sessions in signed cookies',
  siteIds: [engines.signed_cookies],
  start: start('signed_cookies'),
};
