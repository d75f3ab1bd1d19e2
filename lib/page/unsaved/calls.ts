import { queryAll } from '../dom';

/** A microphone, a camera or a remote stream plays here, also when it is muted. */
export const isInCall = (): boolean =>
  queryAll(document, 'audio,video').some((player) => {
    const stream: unknown = Reflect.get(HTMLMediaElement.prototype, 'srcObject', player);
    return stream instanceof MediaStream && stream.getAudioTracks().some((track) => track.readyState === 'live');
  });
