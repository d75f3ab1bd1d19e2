import { adminer } from './adminer.ts';
import { cookieSessionApp } from './cookie-session.ts';
import { django, djangoSignedCookies } from './django.ts';
import { dokuwiki } from './dokuwiki.ts';
import { joseApp } from './jose.ts';
import { jupyter } from './jupyter.ts';
import { mediawiki } from './mediawiki.ts';
import { nodeRed } from './node-red.ts';
import { oidc } from './oidc.ts';
import { parseDashboard } from './parse-dashboard.ts';
import { phpmyadmin } from './phpmyadmin.ts';
import type { Product } from './product.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { roundcube } from './roundcube.ts';
import { wordpress } from './wordpress.ts';

export const products: readonly Product[] = [
  roundcube,
  oidc,
  redmine,
  requestTracker,
  mediawiki,
  wordpress,
  phpmyadmin,
  dokuwiki,
  django,
  djangoSignedCookies,
  jupyter,
  nodeRed,
  parseDashboard,
  adminer,
  cookieSessionApp,
  joseApp,
];
