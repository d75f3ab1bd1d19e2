import type { Language } from '../../site-options.ts';
import { enData } from './en.ts';
import { zhData } from './zh.ts';

export interface Contact {
  readonly id: number;
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly daysAgo: number;
}

export interface Deal {
  readonly id: number;
  readonly title: string;
  readonly company: string;
  readonly amount: number;
  readonly stage: 'fresh' | 'talking' | 'offer' | 'won';
  readonly closes: string;
  readonly contactId: number;
}

export interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly contactId: number;
  readonly status: 'open' | 'waiting' | 'solved';
  readonly priority: 'high' | 'normal';
  readonly message: string;
  readonly answer: string;
}

export interface DemoData {
  readonly currency: string;
  readonly contacts: readonly Contact[];
  readonly deals: readonly Deal[];
  readonly tickets: readonly Ticket[];
}

export function dataOf(language: Language): DemoData {
  return language === 'zh' ? zhData : enData;
}

/** Texts that only a signed-in person may see; none of them may show up after a sign-out. */
export const customerStrings: readonly string[] = [enData, zhData].flatMap(({ contacts, deals, tickets }) => [
  ...contacts.flatMap(({ name, phone, email }) => [name, phone, email]),
  ...deals.map(({ title }) => title),
  ...tickets.flatMap(({ subject, message }) => [subject, message]),
]);
