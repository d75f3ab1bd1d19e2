export type Language = 'en' | 'zh-CN' | 'zh-TW';

/** Made-up sites, as long and as short as real ones. */
export const names: Record<Language, readonly string[]> = {
  en: [
    'Salesforce Northwind EU',
    'Zendesk Support',
    'HubSpot Marketing',
    'SuiteCRM branch office',
    'Customer Service Portal North Rhine-Westphalia (production)',
  ],
  'zh-CN': [
    '纷享销客（华东一部）',
    '企业微信客服工作台',
    '销售易 CRM',
    '三一 CRM',
    '华东大区客户服务中心综合工单系统（生产环境）',
  ],
  'zh-TW': [
    'Salesforce（台北一部）',
    'Zendesk 客服中心',
    'HubSpot 行銷',
    'SuiteCRM（分公司）',
    '南區客戶服務中心綜合工單系統（正式環境）',
  ],
};

export const hosts: readonly string[] = [
  'northwind-eu.crm.example',
  'desk.northwind.example',
  'marketing.northwind.example',
  'crm.branch.example:8443/suite',
  'portal.service-nrw.example',
];

export const branchName: Record<Language, (n: number) => string> = {
  en: (n) => `CRM branch ${n}`,
  'zh-CN': (n) => `分公司 ${n} CRM`,
  'zh-TW': (n) => `分公司 ${n} CRM`,
};
