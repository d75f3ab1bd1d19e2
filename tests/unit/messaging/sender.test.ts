import { describe, expect, test } from 'vitest';
import { isExtensionPage, type Sender } from '../../../lib/messaging/sender';

const self = { id: 'own', baseUrl: 'chrome-extension://own/' };
const popup = 'chrome-extension://own/popup.html';

describe('X03 X04 X05 M9 who may speak', () => {
  test.each<[string, Sender, boolean]>([
    ['the popup', { id: 'own', url: popup, origin: 'chrome-extension://own' }, true],
    [
      'the popup opened in a tab',
      { id: 'own', url: popup, origin: 'chrome-extension://own', frameId: 0, tab: { url: popup } },
      true,
    ],
    ['a browser that does not tell the origin', { id: 'own', url: popup }, true],
    ['a tab whose address is not told', { id: 'own', url: popup, tab: {} }, true],
    [
      'a content script of the CRM',
      {
        id: 'own',
        url: 'https://crm.example/',
        origin: 'https://crm.example',
        frameId: 0,
        tab: { url: 'https://crm.example/' },
      },
      false,
    ],
    [
      'a sandboxed frame of the CRM',
      { id: 'own', url: 'https://crm.example/', origin: 'null', frameId: 3, tab: { url: 'https://crm.example/' } },
      false,
    ],
    [
      'a foreign frame in the CRM',
      {
        id: 'own',
        url: 'https://evil.example/',
        origin: 'https://evil.example',
        frameId: 3,
        tab: { url: 'https://crm.example/' },
      },
      false,
    ],
    ['about:srcdoc', { id: 'own', url: 'about:srcdoc', origin: 'https://crm.example', frameId: 3 }, false],
    ['a data: frame', { id: 'own', url: 'data:text/html,x', origin: 'null', frameId: 3 }, false],
    [
      'our page framed by a site',
      { id: 'own', url: popup, origin: 'chrome-extension://own', frameId: 2, tab: { url: 'https://evil.example/' } },
      false,
    ],
    [
      'our page as a frame of our page',
      { id: 'own', url: popup, origin: 'chrome-extension://own', frameId: 2, tab: { url: popup } },
      false,
    ],
    ['a page in a tab of a site', { id: 'own', url: popup, tab: { url: 'https://evil.example/' } }, false],
    ['right address, other origin', { id: 'own', url: popup, origin: 'https://evil.example' }, false],
    ['sandboxed page of ours', { id: 'own', url: popup, origin: 'null' }, false],
    [
      'another extension',
      { id: 'other', url: 'chrome-extension://other/popup.html', origin: 'chrome-extension://other' },
      false,
    ],
    [
      'an address that begins like ours',
      { id: 'own', url: 'chrome-extension://own.evil/', origin: 'chrome-extension://own.evil' },
      false,
    ],
    ['nobody', {}, false],
    ['an id without address', { id: 'own' }, false],
  ])('%s: %o', (_, sender, expected) => expect(isExtensionPage(sender, self)).toBe(expected));
});
