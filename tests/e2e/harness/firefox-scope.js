// Runs in the browser's own window, with all that the browser may do; `scope` in firefox.ts says what each function is given and returns.
(() => {
  const shared = (name) => ChromeUtils.importESModule(`chrome://remote/content/shared/${name}.sys.mjs`);
  const pages = (() => {
    try {
      return shared('NavigableManager').NavigableManager;
    } catch {
      return shared('TabManager').TabManager; // before version 145 or so
    }
  })();
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { StartupCache } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const browserOf = (id) => {
    const browser = pages.getBrowserById(id);
    if (!browser) throw new Error(`no page ${id}`);
    return browser;
  };
  const windowOf = (browser) => browser.ownerDocument.defaultView;
  const extensionOf = (id) => WebExtensionPolicy.getByID(id)?.extension ?? null;

  /** Lives in another process than the page around it. */
  const isElsewhere = ({ top, currentWindowGlobal }) => currentWindowGlobal?.osPid !== top.currentWindowGlobal?.osPid;

  /** Resolves at the first address that is taken, of an error page too. */
  const goes = (browser, begin) =>
    new Promise((resolve) => {
      const listener = {
        QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
        onLocationChange(progress, _request, location, flags) {
          if (!progress.isTopLevel) return;
          browser.removeProgressListener(listener);
          resolve({ url: location.spec, failed: (flags & Ci.nsIWebProgressListener.LOCATION_CHANGE_ERROR_PAGE) !== 0 });
        },
      };
      browser.addProgressListener(listener, Ci.nsIWebProgress.NOTIFY_LOCATION);
      browser.signoffListener = listener; // listeners are held weakly
      begin();
    });

  /** The browser's own notification takes the focus where there is no screen, and nowhere else. */
  async function backFromNotice() {
    const isNotice = () =>
      Services.focus.activeWindow?.document.documentElement.getAttribute('windowtype') === 'alert:alert';
    if (isNotice()) Services.wm.getMostRecentWindow('navigator:browser')?.focus();
    for (let tries = 0; tries < 20 && isNotice(); tries++) await new Promise((r) => setTimeout(r, 25));
  }

  /** Runs in the page's process. The files belong to the page, which would not see the browser's. */
  async function dropHere({ content }, { point, files }) {
    const { document, windowUtils, DragEvent } = content;
    const page = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: true });
    page.files = JSON.stringify(files);
    const dataTransfer = Cu.evalInSandbox(`(${transferOf})(JSON.parse(files))`, page);
    const target = document.elementFromPoint(point.x, point.y);
    const { mozInnerScreenX: left, mozInnerScreenY: top } = content;
    const place = { clientX: point.x, clientY: point.y, screenX: left + point.x, screenY: top + point.y };
    const init = { bubbles: true, cancelable: true, composed: true, dataTransfer, ...place };
    for (const kind of ['dragenter', 'dragover', 'dragover', 'drop']) {
      windowUtils.dispatchDOMEventViaPresShellForTesting(target, new DragEvent(kind, init));
      await new Promise((resolve) => content.setTimeout(resolve, 40));
    }

    function transferOf(some) {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of some) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    }
  }

  /**
   * Runs in the page's process. Resolves whether there is a drag of data, which is over then: the protocol makes one out of a pointer that
   * moves, but carries it from middle to middle of whatever lies below, drops nothing, and lets the page hear of the button afterwards.
   */
  async function carryHere(frame, { points }) {
    const { content } = frame;
    const { document, windowUtils, DragEvent } = content;
    const session = windowUtils.dragSession;
    if (!session) return false;
    const wait = (ms) => new Promise((resolve) => content.setTimeout(resolve, ms));
    const send = (kind, { x, y }) => {
      const { mozInnerScreenX: left, mozInnerScreenY: top } = content;
      const place = { clientX: x, clientY: y, screenX: left + x, screenY: top + y };
      const dataTransfer = session.dataTransfer.mozCloneForEvent(kind);
      dataTransfer.dropEffect = session.dataTransfer.dropEffect;
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, ...place, dataTransfer });
      windowUtils.dispatchDOMEventViaPresShellForTesting(document.elementFromPoint(x, y), event);
      return event.defaultPrevented;
    };
    for (const point of points) {
      send('dragover', point);
      await wait(20);
    }
    await wait(60);
    const end = points.at(-1);
    if (send('dragover', end)) send('drop', end);
    session.endDragSession(true);
    const unheard = (event) => event.stopImmediatePropagation();
    for (const kind of ['pointerup', 'mouseup', 'click']) {
      frame.addEventListener(kind, unheard, true);
      content.setTimeout(() => frame.removeEventListener(kind, unheard, true), 150);
    }
    return true;
  }

  /** Runs a function in the page's process. Resolves with what it resolves with. */
  function inPage(id, fn, words) {
    const { messageManager } = browserOf(id);
    const done = `Signoff:Done:${Math.random()}`;
    const script = `(${fn})(this, ${JSON.stringify(words)}).then((answer) => ({ answer }), (error) => ({ error: String(error) }))
      .then((end) => sendAsyncMessage('${done}', end))`;
    return new Promise((resolve, reject) => {
      const ended = ({ data }) => {
        messageManager.removeMessageListener(done, ended);
        if (data.error) reject(new Error(data.error));
        else resolve(data.answer);
      };
      messageManager.addMessageListener(done, ended);
      messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    });
  }

  async function newWindow() {
    const opened = OpenBrowserWindow();
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    await opened.delayedStartupPromise;
    return opened;
  }

  return {
    async open(url, { newWindow: inNewWindow = false, background = false, userContextId = 0 }) {
      const where = inNewWindow ? await newWindow() : (Services.wm.getMostRecentWindow('navigator:browser') ?? window);
      const blank = inNewWindow ? where.gBrowser.selectedTab : null;
      const tab = where.gBrowser.addTab(url, { triggeringPrincipal, userContextId, inBackground: background });
      if (!background) where.gBrowser.selectedTab = tab;
      if (blank) where.gBrowser.removeTab(blank);
      return pages.getIdForBrowser(tab.linkedBrowser);
    },

    pages: () =>
      windows().flatMap(({ gBrowser }) =>
        gBrowser.browsers.map((browser) => ({
          id: pages.getIdForBrowser(browser),
          url: browser.currentURI.spec,
          openerId: browser.browsingContext?.opener
            ? pages.getIdForBrowsingContext(browser.browsingContext.opener)
            : null,
        })),
      ),

    navigate(id, url) {
      const browser = browserOf(id);
      return goes(browser, () => browser.loadURI(Services.io.newURI(url), { triggeringPrincipal }));
    },

    async back(id) {
      const browser = browserOf(id);
      return browser.canGoBack ? (await goes(browser, () => browser.goBack())).url : null;
    },

    loads: (id) => browserOf(id).webProgress.isLoadingDocument,

    activate(id) {
      const browser = browserOf(id);
      const { gBrowser } = windowOf(browser);
      gBrowser.selectedTab = gBrowser.getTabForBrowser(browser);
      windowOf(browser).focus();
    },

    closePage(id) {
      const browser = browserOf(id);
      const { gBrowser } = windowOf(browser);
      gBrowser.removeTab(gBrowser.getTabForBrowser(browser));
    },

    colourScheme(id, scheme) {
      browserOf(id).browsingContext.prefersColorSchemeOverride = scheme;
    },

    frames: (id) =>
      browserOf(id).browsingContext.children.map(
        ({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? '',
      ),

    /** The frame that has the focus; keys for the page do not get into another process. */
    async focused(id) {
      await backFromNotice();
      const frame = Services.focus.focusedContentBrowsingContext;
      return frame?.top === browserOf(id).browsingContext && isElsewhere(frame) ? String(frame.id) : id;
    },

    /** The choices of a list field, which open in the browser's own window. */
    async shutList(id) {
      const { document } = windowOf(browserOf(id));
      const list = () => document.getElementById('ContentSelectDropdown')?.menupopup;
      for (let tries = 0; tries < 20 && list()?.state !== 'open'; tries++) await new Promise((r) => setTimeout(r, 25));
      list()?.hidePopup();
    },

    /** No protocol drops files into a page: the page's own process is told to. Resolves when the page has seen it. */
    drop: (id, point, files) => inPage(id, dropHere, { point, files }),

    /** Where the pointer is held down: resolves whether it dragged data, and dropped that at the last of the points. */
    carry: (id, points) => inPage(id, carryHere, { points }),

    sound(id, on) {
      const browser = browserOf(id);
      if (on) browser.audioPlaybackStarted();
      else browser.audioPlaybackStopped();
    },

    isElsewhere: (frameId) => isElsewhere(pages.getBrowsingContextById(frameId)),

    processOf: (id) => browserOf(id).browsingContext.currentWindowGlobal?.osPid ?? null,

    cookies: () =>
      Services.cookies.cookies.map(({ name, value, host, path, isHttpOnly, isSecure, originAttributes }) => ({
        name,
        value,
        domain: host,
        path,
        httpOnly: isHttpOnly,
        secure: isSecure,
        // `(https,crm.example)`, or with more behind it
        partition: originAttributes.partitionKey.replace(/^\((\w+),([^,)]+).*$/, '$1://$2') || null,
        userContextId: originAttributes.userContextId,
      })),

    /** The browser itself writes to its cache five seconds later: killed before, it comes back without. */
    async allow(id, origins, permissions) {
      await ExtensionPermissions.add(id, { permissions, origins }, extensionOf(id));
      await StartupCache._saveNow();
    },

    /** Of the browser's own words and the extension's, whatever language packs there are. */
    speak(language) {
      Services.locale.availableLocales = [language, 'en-US'];
      Services.locale.requestedLocales = [language];
    },

    command(id, name) {
      const extension = extensionOf(id);
      extension?.shortcuts.onCommand(name);
      return extension !== null;
    },

    /** From a file on, as every update goes; resolves when the new version is installed. @throws when it is not */
    async update(path) {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      await (await AddonManager.getInstallForFile(file)).install();
    },

    /** Off and on again, as a person does it. */
    async switch(id) {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(id);
      await addon.disable();
      await addon.enable();
    },

    background: (id) => extensionOf(id)?.backgroundState ?? null,

    /** Whatever it waits for; an event in that moment would save it, so again. */
    async stopBackground(id) {
      const extension = extensionOf(id);
      if (extension?.backgroundState !== 'running') return false;
      for (let tries = 0; tries < 20 && extension.backgroundState === 'running'; tries++) {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      }
      return true;
    },
  };
})();
