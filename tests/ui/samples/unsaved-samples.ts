import type { SiteOverview, SiteProgress } from '../../../lib/signout/overview.ts';
import type { Certainty, EntryKind, TabUnsaved, UnknownWhy } from '../../../lib/unsaved/entry.ts';
import type { SiteUnsaved } from '../../../lib/unsaved/site-unsaved.ts';
import { type Language, names } from './names.ts';
import { job, overview, running, site, waiting } from './parts.ts';
import type { PopupSample } from './popup-samples.ts';

const WORDS = {
  en: {
    ticket: 'Ticket 48213 – Northwind Desk',
    deal: 'Opportunity, edit form',
    visit: 'Visit report',
    call: 'Telephone',
    fields: ['Public reply', 'Priority', 'Next step'],
    long: 'Reason why the customer asked for the delivery to be moved to another week',
    longTitle: 'Order_2026-11-20_Northwind-Trading-International_final-version-for-approval_v7.xlsx',
  },
  'zh-CN': {
    ticket: '工单 48213',
    deal: '商机编辑页',
    visit: '拜访记录',
    call: '电话',
    fields: ['公开回复', '优先级', '下一步计划'],
    long: '客户要求将本次交货时间调整至下个月第二周并变更收货地址及联系人的具体原因说明（请填写完整，便于审批人员了解情况）',
    longTitle: '华东大区客户服务中心综合工单系统（生产环境）——客户投诉处理与回访登记表',
  },
  'zh-TW': {
    ticket: '工單 48213',
    deal: '商機編輯頁',
    visit: '拜訪紀錄',
    call: '電話',
    fields: ['公開回覆', '優先順序', '下一步計畫'],
    long: '客戶要求將本次交貨時間調整至下個月第二週並變更收貨地址及聯絡人的具體原因說明（請填寫完整，方便簽核人員了解情況）',
    longTitle: '南區客戶服務中心綜合工單系統（正式環境）——客訴處理與回訪登記表',
  },
} as const;

type SampleEntry = readonly [label: string, kind?: EntryKind, certainty?: Certainty];

export function tab(
  tabId: number,
  title: string,
  entries: readonly SampleEntry[],
  change: Partial<TabUnsaved> = {},
): TabUnsaved {
  return {
    tabId,
    title,
    entries: entries.map(([label, kind = 'field', certainty = 'unsaved'], ref) => ({
      frameId: 0,
      ref,
      label,
      kind,
      certainty,
    })),
    total: entries.length,
    unknown: null,
    call: false,
    openItems: null,
    ...change,
  };
}

const group = (n: number, l: Language, ...tabs: readonly TabUnsaved[]): SiteUnsaved => ({
  siteId: `site-${n}`,
  name: names[l][n - 1] ?? '',
  tabs,
});

const held: SiteProgress = { kind: 'blocked' };

/** A job over three sites that waits for the person's word. */
function blocked(l: Language, groups: readonly SiteUnsaved[], press: readonly string[] = []): PopupSample {
  const sites = [1, 2, 3].map((n) => {
    const tabs = groups.find(({ siteId }) => siteId === `site-${n}`)?.tabs ?? [];
    const unsaved = tabs.reduce((sum, { total, unknown }) => sum + total + (unknown === null ? 0 : 1), 0);
    return site(n, l, { unsaved, progress: unsaved > 0 ? held : waiting, openItems: n === 1 ? 3 : null });
  });
  return {
    overview: overview({ sites, job: { ...job, phase: 'blocked' } }),
    replies: { 'unsaved.list': { ok: true, value: groups } },
    press,
  };
}

/** What the popup shows of unsaved work, before and while it holds a sign-out up. */
export function unsavedSamples(l: Language, five: readonly SiteOverview[]): Readonly<Record<string, PopupSample>> {
  const { ticket, deal, visit, call, fields, long, longTitle } = WORDS[l];
  const [reply, priority, next] = fields;
  const few = [
    group(
      1,
      l,
      tab(11, ticket, [
        [reply, 'rich-text'],
        [priority, 'choice', 'possibly'],
      ]),
    ),
    group(2, l, tab(21, visit, [], { unknown: 'discarded' })),
  ];
  const facts = [{ unsaved: 2, call: true }, { unsaved: 1, openItems: 3 }, { openItems: 12 }];
  const why: readonly UnknownWhy[] = ['discarded', 'frozen', 'no-answer'];
  const bare: readonly EntryKind[] = ['field', 'rich-text', 'choice', 'file', 'rows', 'drawing'];
  const rows = Array.from({ length: 14 }, (_, i): SampleEntry => [`${priority} ${i + 1}`]);
  return {
    unsaved: { overview: overview({ sites: five.map((one, i) => ({ ...one, ...facts[i] })) }) },
    checking: {
      overview: overview({
        sites: [1, 2, 3].map((n) => site(n, l, { progress: running('check') })),
        job: { ...job, phase: 'checking' },
      }),
    },
    blocked: blocked(l, few),
    'blocked-one': blocked(l, [group(2, l, tab(21, deal, [[next]]))]),
    'blocked-many': blocked(l, [
      group(1, l, tab(11, ticket, rows), tab(12, deal, [[next]]), tab(13, call, [], { call: true })),
      group(2, l, tab(21, deal, rows.slice(0, 6), { total: 31, call: true }), tab(22, visit, [[reply, 'rich-text']])),
      group(3, l, tab(31, visit, [[priority, 'choice']])),
    ]),
    'blocked-unknown': blocked(l, [
      group(1, l, ...why.map((unknown, i) => tab(11 + i, i === 2 ? '' : ticket, [], { unknown }))),
      group(2, l, tab(21, visit, [[reply, 'rich-text']], { unknown: 'foreign-frame' })),
    ]),
    'blocked-names': blocked(l, [
      group(
        1,
        l,
        tab(11, longTitle, [
          [long, 'field', 'possibly'],
          ['x'.repeat(80)],
          ['\u202eetoN', 'field', 'possibly'],
          ['שם הלקוח (1)', 'field', 'possibly'],
        ]),
        tab(
          12,
          '\u202eexe.troper',
          bare.map((kind) => ['', kind]),
        ),
      ),
    ]),
    'blocked-free': { ...blocked(l, []), turns: true },
    'blocked-silent': { ...blocked(l, few), replies: { 'unsaved.list': { ok: false, code: 'worker-unreachable' } } },
    discard: blocked(l, few, ['discard']),
  };
}
