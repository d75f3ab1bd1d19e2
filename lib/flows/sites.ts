import { inTurn } from '../base/in-turn';
import type { Protocol, Refusal, Reply } from '../messaging/protocol';
import { afterChange } from '../signout/doctor/memories';
import { parseAddress } from '../sites/address';
import { exportSettings, importSettings } from '../sites/import-settings';
import { hostOf, hostPatternsOf } from '../sites/match';
import { permissionOrigins } from '../sites/permission-origins';
import { presetById } from '../sites/presets/presets';
import { checkSettings } from '../sites/settings';
import { type Settings, type Site, siteDefaults } from '../sites/site';
import { forgetGone } from './doctor';
import { labelOf } from './inspect-site';
import type { Ports } from './ports';

/** Everything that changes the settings document. Each change is checked as a whole document, then saved, one after the other. */
export interface SettingsFlow {
  addSite(asked: Protocol['site.add']['data']): Promise<Reply<Site>>;
  changeSite(asked: Protocol['site.change']['data']): Promise<Reply<Site>>;
  removeSite(asked: Protocol['site.remove']['data']): Promise<Reply<null>>;
  changeSettings(change: Protocol['settings.change']['data']): Promise<Reply<Settings>>;
  importText(asked: Protocol['settings.import']['data']): Promise<Reply<Settings>>;
  exportText(): Promise<Reply<string>>;
}

/** One per worker: changes wait for each other. */
export function settingsFlow(ports: Ports): SettingsFlow {
  const turn = inTurn();
  return {
    addSite: (asked) => turn(() => addSite(ports, asked)),
    changeSite: (asked) => turn(() => changeSite(ports, asked)),
    removeSite: (asked) => turn(() => removeSite(ports, asked)),
    changeSettings: (change) => turn(async () => save(ports, { ...(await current(ports)), ...change })),
    importText: (asked) => turn(() => importText(ports, asked.text)),
    exportText: async () => ({ ok: true, value: exportSettings(await current(ports)) }),
  };
}

/** The page has asked for access in its click; here it is only looked at. */
async function addSite(
  ports: Ports,
  { address, name, presetId, otherHosts = [] }: Protocol['site.add']['data'],
): Promise<Reply<Site>> {
  const parsed = parseAddress(address);
  if (!parsed.ok) return parsed;
  const site: Site = {
    ...siteDefaults,
    id: ports.ids.fresh(),
    name: name.trim() === '' ? labelOf(parsed).slice(0, 80) : name.trim(),
    address: parsed.address,
    presetId,
    otherHosts,
  };
  const settings = await current(ports);
  return saveSite(ports, { ...settings, sites: [...settings.sites, site] }, site);
}

async function changeSite(ports: Ports, { id, change }: Protocol['site.change']['data']): Promise<Reply<Site>> {
  const settings = await current(ports);
  const before = settings.sites.find((site) => site.id === id);
  if (before === undefined) return { ok: false, code: 'unknown-site' };
  const site: Site = { ...before, ...change, id };
  const moved = change.address !== undefined && parseAddress(change.address);
  if (moved && !moved.ok) return moved;
  const saved = await saveSite(
    ports,
    { ...settings, sites: settings.sites.map((one) => (one.id === id ? site : one)) },
    site,
  );
  if (saved.ok) await ports.checks.change((memories) => afterChange(memories, [before], [saved.value]));
  return saved;
}

async function removeSite(ports: Ports, { id: siteId }: Protocol['site.remove']['data']): Promise<Reply<null>> {
  const settings = await current(ports);
  const gone = settings.sites.find((site) => site.id === siteId);
  if (gone === undefined) return { ok: false, code: 'unknown-site' };
  const sites = settings.sites.filter((site) => site !== gone);
  await ports.settings.save({ ...settings, sites });
  await forgetGone(ports);
  if (sites.some((site) => hostOf(site) === hostOf(gone))) return { ok: true, value: null };
  for (const { id } of await ports.cookies.stores()) await ports.traffic.forget(hostPatternsOf(gone), id);
  return { ok: true, value: null };
}

/** Sites from a file may lack access; the overview says so and their screen asks for it. */
async function importText(ports: Ports, text: string): Promise<Reply<Settings>> {
  const imported = importSettings(text);
  if (!imported.ok) {
    const { code, line, column, path, values } = imported;
    return { ok: false, code, values: valuesOf({ line, column, path, ...values }) };
  }
  const before = (await current(ports)).sites;
  const saved = await save(ports, imported.settings);
  if (saved.ok) await ports.checks.change((memories) => afterChange(memories, before, saved.value.sites));
  await forgetGone(ports);
  return saved;
}

async function saveSite(ports: Ports, next: Settings, site: Site): Promise<Reply<Site>> {
  if (site.presetId !== null && presetById(site.presetId) === null) {
    return { ok: false, code: 'unknown-preset', values: { value: site.presetId } };
  }
  const checked = check(next);
  if (!checked.ok) return checked;
  const canonical = checked.value.sites.find((one) => one.id === site.id) ?? site;
  if (!(await ports.access.granted(permissionOrigins(canonical)))) {
    return { ok: false, code: 'no-access', values: { host: hostOf(canonical) } };
  }
  await ports.settings.save(checked.value);
  return { ok: true, value: canonical };
}

async function save(ports: Ports, next: Settings): Promise<Reply<Settings>> {
  const checked = check(next);
  if (checked.ok) await ports.settings.save(checked.value);
  return checked;
}

function check(next: Settings): Reply<Settings> {
  const checked = checkSettings(next);
  if (checked.ok) return { ok: true, value: checked.settings };
  const { code, path, values } = checked.problems[0] ?? { code: 'wrong-shape', path: '', values: {} };
  return { ok: false, code, values: { path, ...values } };
}

function valuesOf(places: Readonly<Record<string, string | number | undefined>>): NonNullable<Refusal['values']> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([key, place]) => (place === undefined ? [] : [[key, place]])),
  );
}

async function current(ports: Ports): Promise<Settings> {
  return (await ports.settings.load()).settings;
}
