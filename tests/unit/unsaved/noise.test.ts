import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoise } from '../../../lib/unsaved/noise';
import { nameKind } from '../../../lib/unsaved/noise-words';
import { readRequestBody } from '../../../lib/unsaved/read-request-body';

const bytesOf = (text: string) => ({ form: null, bytes: [new TextEncoder().encode(text)] });
const formOf = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
const noise = (url: string, body: unknown = null, method = 'POST') => isNoise({ method, url, body });

describe('U6 addresses that save nothing', () => {
  test.each([
    'https://crm.example/api/v1/track',
    'https://crm.example/t/event-track',
    'https://crm.example/analytics/v2/events',
    'https://crm.example/api/analytics',
    'https://crm.example/collect?v=2&tid=G-1',
    'https://crm.example/beacon/pageview',
    'https://crm.example/metrics/v1/frontend/send',
    'https://crm.example/usage-logging/v1/log/hublytics-multi/no-auth',
    'https://crm.example/api/telemetry',
    'https://crm.example/api/v1/logs',
    'https://crm.example/log',
    'https://rum.crm.example/v2/x',
    'https://browser-intake-eu1.crm.example/api/v2/rum',
    'https://o450.crm.example/api/12/envelope/',
    'https://crm.example/cdn-cgi/rum',
    'https://crm.example/api/v2/presence',
    'https://crm.example/api/v1/accounts/1/conversations/5/toggle_typing_status',
    'https://crm.example/api/v1/accounts/1/conversations/5/update_last_seen',
    'https://crm.example/mail/channel/notify_typing',
    'https://crm.example/heartbeat',
    'https://crm.example/session/keep-alive',
    'https://crm.example/keepalive.php',
    'https://crm.example/api/ping',
    'https://crm.example/longpolling/poll',
    'https://crm.example/users/me/online',
    'https://crm.example/conversations/77/seen',
    'https://crm.example/messages/42/read',
    'https://crm.example/notifications/mark-as-read',
    'https://crm.example/messages/7/read-receipt',
    'https://crm.example/leads/validate',
    'https://crm.example/api/email-validation',
    'https://crm.example/contacts/checkDuplicates',
    'https://crm.example/api/contacts/duplicate-check',
    'https://crm.example/contacts/duplicates',
    'https://crm.example/users/isEmailUnique',
    'https://crm.example/accounts/exists',
    'https://crm.example/api/vat/verify',
    'https://crm.example/crm/v3/objects/contacts/search',
    'https://crm.example/api/inbounddb-objects/v1/crm-objects/0-1/search?portalId=1',
    'https://crm.example/index/_search',
    'https://crm.example/api/suggest',
    'https://crm.example/autocomplete/companies',
    'https://crm.example/api/lookup',
    'https://crm.example/crm/v3/coql',
    'https://crm.example/api/v1/contacts/filter',
    'https://crm.example/invoices/5/preview',
    'https://crm.example/tickets/count',
    'https://crm.example/oauth/token',
    'https://crm.example/auth/refresh',
    'https://crm.example/api/token/refresh',
    'https://crm.example/api/session/extend',
    'https://crm.example/api/v2/users/me/session/renew',
    'https://crm.example/user/locale',
    'https://crm.example/views/7/columns/view-preferences',
    'https://crm.example/grid/column-widths',
    'https://crm.example/crm/v3/objects/contacts/batch/read',
    'https://crm.example/api/properties/v4/batch/get',
    'https://crm.example/ContactService.asmx/GetContacts',
    'https://crm.example/dwr/call/plaincall/ContactService.getContacts.dwr',
    'https://crm.example/rest/crm.contact.list.json',
    'https://crm.example/web/dataset/call_kw/res.partner/name_search',
    'https://crm.example/web/dataset/call_kw/res.partner/onchange',
    'https://crm.example/ajax/get_list.php',
    'https://crm.example/contacts/list',
    'https://crm.example/wp-admin/admin-ajax.php?action=heartbeat',
    'https://crm.example/index.php?module=Leads&action=CheckDuplicate',
    'https://crm.example/index.php?module=Leads&view=List&page=2',
    'https://crm.example/index.php?module=Leads&action=DetailViewAjax&mode=getRelatedListPageCount',
    'https://crm.example/aura?r=7&ui-force-components-controllers-recordGlobalValueProvider.RecordGvp.getRecord=1',
    'https://crm.example/VAADIN/?v-r=heartbeat',
    'https://crm.example/signalr/negotiate',
  ])('POST %s', (url) => expect(noise(url)).toBe(true));

  test.each([
    ['PUT', 'https://crm.example/dashboards/4/layout'],
    ['PATCH', 'https://crm.example/users/me/view-preferences'],
    ['PUT', 'https://crm.example/api/presence'],
    ['PUT', 'https://crm.example/users/me/locale'],
  ])('%s %s', (method, url) => expect(noise(url, null, method)).toBe(true));
});

describe('U5 addresses that do save, though a word in them sounds otherwise', () => {
  test.each([
    'https://crm.example/checklists/5',
    'https://crm.example/catalog',
    'https://crm.example/catalogs/3/items',
    'https://crm.example/lists',
    'https://crm.example/contacts',
    'https://crm.example/contacts/create',
    'https://crm.example/leads/5/convert',
    'https://crm.example/tickets/5/replies',
    'https://crm.example/research/notes',
    'https://crm.example/searches',
    'https://crm.example/filters',
    'https://crm.example/saved-search',
    'https://crm.example/save-filter',
    'https://crm.example/search/save',
    'https://crm.example/validateAndSave',
    'https://crm.example/check-in',
    'https://crm.example/visits/3/check-out',
    'https://crm.example/calls/log',
    'https://crm.example/time/logs',
    'https://crm.example/calls/8/log',
    'https://crm.example/logCall',
    'https://crm.example/orders/17/tracking',
    'https://crm.example/time-tracking/entries',
    'https://crm.example/api/v1/events',
    'https://crm.example/calendar/events',
    'https://crm.example/analytics/reports',
    'https://crm.example/companies/metrics-ltd/notes',
    'https://crm.example/companies/analytics-inc',
    'https://crm.example/boards/5/columns',
    'https://crm.example/page-layouts',
    'https://crm.example/countries',
    'https://crm.example/discounts',
    'https://crm.example/queries',
    'https://crm.example/previews/3/approve',
    'https://crm.example/blog',
    'https://crm.example/dialogs',
    'https://crm.example/unique-selling-points',
    'https://crm.example/pings',
    'https://crm.example/user/preferences',
    'https://crm.example/index.php?module=Accounts&action=Save',
    'https://crm.example/index.php?module=Accounts&action=SaveAjax',
    'https://crm.example/bitrix/services/main/ajax.php?action=crm.timeline.comment.add',
    'https://crm.example/rest/crm.contact.update.json',
    'https://crm.example/web/dataset/call_kw/res.partner/web_save',
    'https://crm.example/web/dataset/call_kw/sale.order/action_confirm',
    'https://crm.example/aura?r=9&ui-force-components-controllers-recordUi.RecordUi.updateRecord=1',
    'https://crm.example/api/data/v9.2/accounts',
    'https://crm.example/mail/message/post',
    'https://crm.example/livewire/update',
    'https://crm.example/graphql',
    'https://crm.example/',
    'not an address',
  ])('POST %s', (url) => expect(noise(url)).toBe(false));

  test.each([
    ['PUT', 'https://crm.example/filters/5'],
    ['PATCH', 'https://crm.example/lists/5'],
    ['PUT', 'https://crm.example/search/5'],
    ['PATCH', 'https://crm.example/api/data/v9.2/accounts(8f0c9d7e-0000-0000-0000-000000000000)'],
    ['PUT', 'https://crm.example/companies/analytics-inc'],
    ['DELETE', 'https://crm.example/contacts/5'],
  ])('%s %s', (method, url) => expect(noise(url, null, method)).toBe(false));
});

describe('what a body says goes before its address', () => {
  const graphql = 'https://crm.example/graphql';
  const rpc = (method: string, params: object = {}) => ({ jsonrpc: '2.0', method, params });
  const aura = (...names: string[]) =>
    formOf({
      message: JSON.stringify({
        actions: names.map((name) => ({ descriptor: `serviceComponent://ui/ACTION$${name}` })),
      }),
    });
  const livewire = (...methods: string[]) => ({
    components: [
      { snapshot: '{}', updates: { name: 'Ana' }, calls: methods.map((method) => ({ method, params: [] })) },
    ],
  });
  test.each<[string, string, unknown, boolean]>([
    ['a GraphQL query', graphql, { query: 'query People($q: String) { people(q: $q) { id } }' }, true],
    ['a short query', graphql, { query: '{ me { id } }' }, true],
    ['a query after its fragment', graphql, { query: 'fragment A on B { id } query C { d { ...A } }' }, true],
    ['a subscription', graphql, { query: 'subscription { changed { id } }' }, true],
    [
      'a query that talks of a mutation',
      graphql,
      { query: 'query A { b(c: "mutation { d }") # mutation\n { e } }' },
      true,
    ],
    ['a mutation', graphql, { query: 'mutation UpdateOnePerson($d: D!) { updatePerson(data: $d) { id } }' }, false],
    ['a mutation without a name', graphql, { query: 'mutation { updatePerson { id } }' }, false],
    [
      'a mutation with a fragment before',
      graphql,
      { query: 'fragment A on B { id } mutation C { d { ...A } }' },
      false,
    ],
    ['a mutation that ticks a task', graphql, { operationName: 'CheckTask', query: 'mutation CheckTask { a }' }, false],
    ['a mutation that tracks', graphql, { operationName: 'TrackEvent', query: 'mutation TrackEvent { a }' }, true],
    [
      'a mutation that marks as seen',
      graphql,
      { operationName: 'markAsSeen', query: 'mutation markAsSeen { a }' },
      true,
    ],
    ['a batch of queries', graphql, [{ query: '{ a }' }, { query: 'query B { c }' }], true],
    ['a batch with one mutation', graphql, [{ query: '{ a }' }, { query: 'mutation B { c }' }], false],
    [
      'a persisted query',
      graphql,
      { operationName: 'PeopleQuery', extensions: { persistedQuery: { version: 1 } } },
      true,
    ],
    [
      'a persisted mutation',
      graphql,
      { operationName: 'SavePersonMutation', extensions: { persistedQuery: {} } },
      false,
    ],
    ['a persisted something', graphql, { operationName: 'Person', extensions: { persistedQuery: {} } }, false],
    [
      'Odoo reads',
      'https://o.example/web/dataset/call_kw',
      rpc('call', { model: 'res.partner', method: 'web_search_read' }),
      true,
    ],
    ['Odoo asks what follows', 'https://o.example/web/dataset/call_kw', rpc('call', { method: 'onchange' }), true],
    ['Odoo wants its fields', 'https://o.example/web/dataset/call_kw', rpc('call', { method: 'fields_get' }), true],
    ['Odoo groups', 'https://o.example/web/dataset/call_kw', rpc('call', { method: 'web_read_group' }), true],
    ['Odoo saves', 'https://o.example/web/dataset/call_kw', rpc('call', { method: 'web_save' }), false],
    ['Odoo writes', 'https://o.example/web/dataset/call_kw/res.partner/write', rpc('call', { method: 'write' }), false],
    ['a remote call reads', 'https://c.example/rpc', rpc('Contacts.getList'), true],
    ['a remote call writes', 'https://c.example/rpc', rpc('contact.update'), false],
    ['two remote calls, one writes', 'https://c.example/rpc', [rpc('contact.get'), rpc('contact.update')], false],
    ['Salesforce reads', 'https://s.example/aura', aura('getRecord', 'getLayouts'), true],
    ['Salesforce reads and writes', 'https://s.example/aura', aura('getRecord', 'updateRecord'), false],
    ['Salesforce does something', 'https://s.example/aura', aura('getRecord', 'doIt'), false],
    [
      'a cacheable Apex method',
      'https://s.example/webruntime/api/apex/execute',
      { classname: 'A', method: 'b', cacheable: true },
      true,
    ],
    ['an Apex method', 'https://s.example/webruntime/api/apex/execute', { classname: 'A', method: 'saveCase' }, false],
    ['a component that tells its fields', 'https://l.example/livewire/update', livewire(), true],
    ['a component that refreshes', 'https://l.example/livewire/update', livewire('$refresh'), true],
    ['a component that saves', 'https://l.example/livewire/update', livewire('save'), false],
    [
      'a Faces field that was left',
      'https://j.example/edit.xhtml',
      formOf({ 'javax.faces.behavior.event': 'blur', name: 'A' }),
      true,
    ],
    [
      'a Faces button',
      'https://j.example/edit.xhtml',
      formOf({ 'javax.faces.behavior.event': 'action', name: 'A' }),
      false,
    ],
    [
      'an action in a form that reads',
      'https://v.example/index.php',
      formOf({ module: 'Leads', action: 'CheckDuplicate' }),
      true,
    ],
    [
      'an action in a form that saves',
      'https://v.example/index.php',
      formOf({ module: 'Leads', action: 'Save' }),
      false,
    ],
    ['an action that beats the address', 'https://v.example/search', formOf({ action: 'save' }), false],
    ['a batch that only reads', 'https://d.example/$batch', { requests: [{ method: 'GET', url: '/a' }] }, true],
    [
      'a batch that writes',
      'https://d.example/$batch',
      {
        requests: [
          { method: 'GET', url: '/a' },
          { method: 'PATCH', url: '/b' },
        ],
      },
      false,
    ],
    ['measuring', 'https://c.example/v1/t', { writeKey: 'k', event: 'Saved', properties: { name: 'Ana' } }, true],
    ['a batch of measuring', 'https://c.example/e', { batch: [{ distinct_id: 'x' }] }, true],
    ['a payment by check', 'https://c.example/payments', { method: 'Check', amount: 5 }, false],
    ['a form with a payment by check', 'https://c.example/payments', formOf({ mode: 'Check', method: 'check' }), false],
    ['a task called like a read', 'https://c.example/tasks', { task: 'Get the contract', action: 'search' }, false],
    ['a search for a GraphQL word', 'https://c.example/tasks', { query: 'mutation' }, false],
    ['a hook that will GET', 'https://c.example/hooks', { name: 'h', method: 'GET', url: 'https://x.example' }, false],
  ])('%s', (_, url, body, expected) => expect(noise(url, body)).toBe(expected));

  test.each([
    ['GET /accounts(1) HTTP/1.1', true],
    ['PATCH /accounts(1) HTTP/1.1', false],
  ])('a batch in parts: %s', (line, expected) => {
    const part = `--b\r\nContent-Type: application/http\r\n\r\n${line}\r\nAccept: */*\r\n\r\n{"name":"Ana"}\r\n`;
    const body = readRequestBody(bytesOf(`${part}${part.replace(line, 'GET /x HTTP/1.1')}--b--\r\n`));
    expect(noise('https://d.example/api/data/v9.2/$batch', body)).toBe(expected);
  });
});

test.each([
  ['web_save', 'write'],
  ['saveAndNew', 'write'],
  ['getOrCreate', 'write'],
  ['loadRecords', 'read'],
  ['crm.deal.fields_get', 'read'],
  ['complete', 'write'],
  ['Ana', 'unknown'],
])('%s is a name of a %s', (name, kind) => expect(nameKind(name)).toBe(kind));

test('X08 any request is judged without a throw and in no time', () => {
  const body = fc.oneof(
    fc.anything({ maxDepth: 4 }),
    fc.string({ maxLength: 2_000 }).map((text) => readRequestBody(bytesOf(text))),
  );
  const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string());
  fc.assert(
    fc.property(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', ''), url, body, (method, address, given) => {
      expect(typeof isNoise({ method, url: address, body: given })).toBe('boolean');
    }),
    { numRuns: 20_000 },
  );
});
