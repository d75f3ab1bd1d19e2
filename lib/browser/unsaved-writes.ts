import browser, { type WebRequest } from 'webextension-polyfill';
import type { EpochMs } from '../base/time';
import { bodyMarks } from '../unsaved/body-marks';
import type { ToFrameMessage } from '../unsaved/frame-messages';
import { mayHear, type Place } from '../unsaved/may-hear';
import { isNoise } from '../unsaved/noise';
import { type RawBody, readRequestBody } from '../unsaved/read-request-body';
import type { WriteEnded, WriteLeft } from '../unsaved/write';
import { listenToRequests } from './listen-to-requests';
import { type FrameAddress, tellFrames } from './tell-frames';
import type { HandOver } from './unsaved-hand-over';
import type { FramePlace } from './unsaved-memory';
import type { UnsavedReports } from './unsaved-reports';
import { beacons } from './web-request-options';

/** News of an edit or a save press may come this much later than the request that the same press sent. */
const LATE_NEWS_MS = 1_500;
/** Firefox may tell of a request after what its answer did to the page: 200 ms later on a slow machine. */
const TOLD_LATE_MS = 2_000;
const MOST_WRITES = 300;

const READING = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT']);

interface Told {
  readonly place: FramePlace;
  readonly afterSaveGesture: boolean;
}

type Write = {
  readonly from: Place;
  readonly tabIds: readonly number[];
  /** When it was told of. */
  readonly startedAt: EpochMs;
  /** When it left, by the browser's own clock. */
  readonly leftAt: EpochMs;
  /** Read when somebody wants it, once. */
  readonly facts: () => Omit<WriteLeft, 'afterSaveGesture' | 'agoMs'>;
  /** Frames that were told, and whether with a save press before it. */
  readonly told: Map<string, Told>;
  status: number | null;
  redirected: boolean;
  /** Its answer stands in this frame now, which knows of it by another way. */
  shownIn: Pick<Place, 'tabId' | 'frameId'> | null;
  ended: WriteEnded | null;
};

export interface Writes {
  /** Somebody in this tab has just begun to care. */
  wanted(tabId: number): void;
}

/**
 * Tells the frames of a tab when a request of their site that may change something leaves, and how it ended; nobody is told who has
 * nothing to save. Registers its listeners at once: only in the worker's first turn.
 */
export function observeWrites(reports: UnsavedReports, handOver: HandOver, tell = tellLater): Writes {
  const writes = new Map<string, Write>();

  function started(details: WebRequest.OnBeforeRequestDetailsType): void {
    const { requestId } = details;
    if (READING.has(details.method) || writes.has(requestId)) return;
    const now = Date.now();
    forgetEnded(writes, now);
    const from = placeOf(details);
    const write: Write = {
      from,
      tabIds: from.tabId < 0 ? reports.tabsOf(from.origin) : [from.tabId],
      startedAt: now,
      leftAt: Math.min(now, Math.max(details.timeStamp, now - TOLD_LATE_MS)),
      facts: once(() => factsOf(details)),
      told: new Map(),
      status: null,
      redirected: false,
      shownIn: null,
      ended: null,
    };
    writes.set(requestId, write);
    for (const tabId of write.tabIds) tellLeft(write, tabId, now);
  }

  function tellLeft(write: Write, tabId: number, now: EpochMs): void {
    const afterSaveGesture = reports.followsPress(tabId, write.from, now);
    for (const place of reports.waiting(tabId, now)) {
      // Not by document: the one that a form's answer brought was not there when the form was sent.
      const key = `${tabId}:${place.frameId}`;
      const before = write.told.get(key)?.afterSaveGesture;
      if (before === afterSaveGesture || before === true || !mayHear(place, write.from)) continue;
      if (cameWith(write, place)) continue;
      write.told.set(key, { place, afterSaveGesture });
      const data = { ...write.facts(), afterSaveGesture, agoMs: now - write.startedAt };
      tell(tabId, { type: 'write.left', data }, place);
      if (write.ended !== null) tell(tabId, { type: 'write.ended', data: write.ended }, place);
    }
  }

  function ended(requestId: string, method: string, tabId: number, result: WriteEnded['result']): void {
    const write = writes.get(requestId);
    const data = { id: requestId, result };
    if (write) {
      write.ended = data;
      for (const { place } of write.told.values()) tell(place.tabId, { type: 'write.ended', data }, place);
      // Began under an earlier worker: whoever still waits was told of it then.
    } else if (!READING.has(method))
      for (const place of reports.waiting(tabId, Date.now())) tell(tabId, { type: 'write.ended', data }, place);
  }

  const filter: WebRequest.RequestFilter = {
    urls: ['<all_urls>'],
    types: ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping', 'other', ...beacons()],
  };
  const { onBeforeRequest, onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred } = browser.webRequest;

  listenToRequests(
    onBeforeRequest,
    (details: WebRequest.OnBeforeRequestDetailsType) => {
      if (!READING.has(details.method)) reports.whenReady(() => started(details));
      return undefined;
    },
    filter,
    ['requestBody' as const],
  );

  listenToRequests(
    onBeforeRedirect,
    ({ requestId }: WebRequest.OnBeforeRedirectDetailsType) => {
      reports.whenReady(() => {
        const write = writes.get(requestId);
        if (write) write.redirected = true;
      });
    },
    filter,
  );

  listenToRequests(
    onHeadersReceived,
    ({
      requestId,
      url,
      statusCode,
      type,
      tabId,
      frameId,
      responseHeaders,
    }: WebRequest.OnHeadersReceivedDetailsType) => {
      reports.whenReady(() => {
        const write = writes.get(requestId);
        if (!write) return;
        write.status = statusCode;
        if (!isPage(type) || tabId < 0 || !isDocument(statusCode, responseHeaders)) return;
        write.shownIn = { tabId, frameId };
        const { leftAt, redirected } = write;
        const origin = URL.parse(url)?.origin ?? 'null';
        handOver.answered(tabId, frameId, { origin, leftAt, status: statusCode, redirected }, Date.now());
      });
      return undefined;
    },
    filter,
    ['responseHeaders' as const],
  );

  listenToRequests(
    onCompleted,
    ({ requestId, method, tabId, statusCode }: WebRequest.OnCompletedDetailsType) =>
      reports.whenReady(() => ended(requestId, method, tabId, isAccepted(statusCode) ? 'accepted' : 'refused')),
    filter,
  );

  listenToRequests(
    onErrorOccurred,
    ({ requestId, method, tabId, error }: WebRequest.OnErrorOccurredDetailsType) =>
      reports.whenReady(() => {
        const status = writes.get(requestId)?.status ?? 0;
        // The server had answered; nobody waited for the rest of it.
        const wasAnswered = /ABORTED/.test(error) && isAccepted(status) && !isHop(status);
        ended(requestId, method, tabId, wasAnswered ? 'accepted' : 'refused');
      }),
    filter,
  );

  return {
    wanted(tabId) {
      const now = Date.now();
      for (const write of writes.values())
        if (now - write.startedAt <= LATE_NEWS_MS && write.tabIds.includes(tabId)) tellLeft(write, tabId, now);
    },
  };
}

const isPage = (type: WebRequest.ResourceType): boolean => type === 'main_frame' || type === 'sub_frame';

/** News of an edit in a page that this request brought; an answer in the tab itself brought all its frames. */
const cameWith = ({ shownIn }: Write, { tabId, frameId }: FramePlace): boolean =>
  shownIn?.tabId === tabId && (shownIn.frameId === 0 || shownIn.frameId === frameId);

const isAccepted = (status: number): boolean => status >= 200 && status < 400;

const isHop = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Answers that leave the page where it is: on the way to another, without content, files to be kept. */
const isDocument = (status: number, headers?: WebRequest.HttpHeaders): boolean =>
  !isHop(status) && status !== 204 && status !== 205 && !isDownload(headers);

const isDownload = (headers: WebRequest.HttpHeaders = []): boolean =>
  headers.some(({ name, value }) => /^content-disposition$/i.test(name) && /^\s*attachment/i.test(value ?? ''));

function tellLater(tabId: number, message: ToFrameMessage, to: FrameAddress): void {
  void tellFrames(tabId, message, to);
}

/**
 * A worker of the site's has no tab: its requests may be anybody's of its origin. Our own have an origin that no frame has. What the
 * browser itself sends again has no sender: it is of the host it goes to.
 */
function placeOf(details: WebRequest.OnBeforeRequestDetailsType): Place {
  const { tabId, frameId, url, originUrl } = details;
  const from: unknown = Reflect.get(details, 'initiator') ?? originUrl ?? url;
  return { tabId, frameId, origin: (typeof from === 'string' ? URL.parse(from)?.origin : undefined) ?? 'null' };
}

function factsOf(details: WebRequest.OnBeforeRequestDetailsType): Omit<WriteLeft, 'afterSaveGesture' | 'agoMs'> {
  const { requestId, url, type } = details;
  const method = details.method.toUpperCase();
  const body = bodyOf(details);
  const noise = isNoise({ method, url, body });
  return { id: requestId, method, by: isPage(type) ? 'page' : 'call', noise, marks: bodyMarks(body) };
}

function bodyOf({ requestBody }: WebRequest.OnBeforeRequestDetailsType): unknown {
  const pieces = (requestBody?.raw ?? []).flatMap(({ bytes }) =>
    bytes instanceof ArrayBuffer ? [new Uint8Array(bytes)] : [],
  );
  const form: unknown = requestBody?.formData ?? null; // lists of texts, whatever the types say
  return readRequestBody({ form: form as RawBody['form'], bytes: pieces });
}

function forgetEnded(writes: Map<string, Write>, now: EpochMs): void {
  for (const [id, { ended, startedAt }] of writes)
    if ((ended !== null && now - startedAt > LATE_NEWS_MS) || writes.size > MOST_WRITES) writes.delete(id);
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
