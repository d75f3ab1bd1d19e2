import { expect, test } from 'vitest';
import { isSameSite } from '../../../lib/sites/same-site';

test.each<[string, string, boolean]>([
  ['https://crm.example.com', 'https://crm.example.com', true],
  ['https://crm.example.com', 'https://static.example.com', true],
  ['https://crm.example.com:8443', 'https://crm.example.com', true],
  ['https://crm.example.com', 'https://crm.example.com.', true],
  ['https://crm.example.com', 'http://crm.example.com', false],
  ['https://crm.example.com', 'https://crm.example.org', false],
  ['https://crm.example.com', 'https://example.com.evil.org', false],
  ['https://crm.co.uk', 'https://evil.co.uk', false],
  ['https://ana.github.io', 'https://bob.github.io', false],
  ['http://crm.localhost', 'http://desk.localhost', false],
  ['http://crm', 'http://crm:81', true],
  ['http://crm', 'http://desk', false],
  ['http://10.0.0.1', 'http://10.0.0.2', false],
  ['http://[::1]:80', 'http://[::1]:81', true],
  ['null', 'null', false],
  ['', '', false],
  ['file://', 'file://', false],
  ['chrome-extension://own', 'chrome-extension://own', false],
])('%s and %s: %s', (one, other, expected) => {
  expect([isSameSite(one, other), isSameSite(other, one)]).toEqual([expected, expected]);
});
