import type { Strategy } from '../../lib/signout/job';
import type { Pose } from './site-options.ts';
import type { StyleName } from './style-names.ts';

/** A site that signs out as a preset's product does. */
export interface Twin {
  /** As the preset's file has it; `get-url` twice, as the address may lie at another host. */
  readonly strategy: string;
  readonly preset: string;
  readonly style: StyleName;
  readonly poses?: Pose;
  /** How the session ends there; null: not at all. */
  readonly by: Strategy | null;
  /** Where the product is served: the maker's host, and the one of its sign-out. */
  readonly hosts?: { readonly site: string; readonly account: string };
}

export const twins: readonly Twin[] = [
  { strategy: 'get-url', preset: 'family-symfony', style: 'get-logout', by: 'recipe' },
  {
    strategy: 'get-url',
    preset: 'pipedrive',
    style: 'parent-cookie',
    poses: 'pipedrive',
    by: 'address',
    hosts: { site: 'acme.pipedrive.com', account: 'app.pipedrive.com' },
  },
  {
    strategy: 'get-url-token',
    preset: 'civicrm-drupal',
    style: 'get-logout',
    poses: 'civicrm-drupal',
    by: 'recipe',
  },
  { strategy: 'post-form-csrf', preset: 'family-laravel', style: 'post-csrf', by: 'recipe' },
  {
    strategy: 'api-cookie',
    preset: 'family-ant-design-pro',
    style: 'api-cookie',
    poses: 'family-ant-design-pro',
    by: 'recipe',
  },
  { strategy: 'api-token-header', preset: 'mochat', style: 'bearer', poses: 'mochat', by: 'recipe' },
  { strategy: 'in-page-click', preset: 'hubspot', style: 'spa-menu', by: 'menu-control' },
  { strategy: 'client-only', preset: 'twenty', style: 'client-only', by: null },
];
