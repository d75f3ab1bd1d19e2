import { t } from '../../i18n/t';
import { Glyph, type Tone, toneOf } from './glyph';

export type ServerKind = 'proven' | 'still-alive' | 'unproven' | 'queued';
export type LocalKind = 'clean' | 'residue' | 'not-cleaned';

/** The verdict is always two halves, server first, each a shape and a word. */
export interface TwoHalves {
  readonly server: { readonly kind: ServerKind; readonly text: string };
  readonly local: { readonly kind: LocalKind; readonly text: string };
  /** Something beside them is not good, such as an identity provider that is still signed in. */
  readonly held: boolean;
}

/** Green only when both halves are good and nothing holds it back; a good half beside a bad one is grey. */
function halves({ server, local, held }: TwoHalves) {
  const good = server.kind === 'proven' && local.kind === 'clean' && !held;
  const tone = (kind: ServerKind | LocalKind): Tone =>
    kind === 'proven' || kind === 'clean' ? (good ? 'ok' : 'plain') : toneOf(kind);
  return [
    { ...server, where: t('verdict_server'), tone: tone(server.kind) },
    { ...local, where: t('verdict_local'), tone: tone(local.kind) },
  ];
}

/** What is offered to scripts: `queued` is an unproven verdict of its own kind. */
export const verdictAttribute = (kind: ServerKind) => (kind === 'queued' ? 'unproven' : kind);

export const VerdictTiles = ({ of }: { readonly of: TwoHalves }) => (
  <dl class="verdict-tiles" data-verdict={verdictAttribute(of.server.kind)} data-local={of.local.kind}>
    {halves(of).map((half) => (
      <div key={half.where} class={`verdict-tile tone-${half.tone}`}>
        <dt>{half.where}</dt>
        <dd>
          <Glyph name={half.kind} tone={half.tone} />
          <span>{half.text}</span>
        </dd>
      </div>
    ))}
  </dl>
);

export const VerdictLine = ({ of }: { readonly of: TwoHalves }) => (
  <p class="verdict-line">
    {halves(of).map((half) => (
      <span key={half.where} class="verdict-half">
        <Glyph name={half.kind} size={16} tone={half.tone} />
        <span>
          <span class="sr">{half.where}: </span>
          {half.text}
        </span>
      </span>
    ))}
  </p>
);
