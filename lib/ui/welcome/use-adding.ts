import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { SiteProposal } from '../../messaging/protocol';
import type { Api } from '../api';
import { chosenHosts, type HostAnswers } from '../options/proposed-hosts';
import { originsOf, useInspection } from '../options/use-inspection';
import { onlyPreset } from '../options/use-proposal';
import { refusalWords } from '../refusal-words';

/** A site that is to be set up. */
export interface Listed {
  readonly proposal: SiteProposal;
  /** Hosts of the same sign-in that go along. */
  readonly others: readonly string[];
}

export interface Adding {
  readonly address: string;
  /** What the worker makes of the address; null: nothing, or nothing good. */
  readonly proposal: SiteProposal | null;
  readonly others: readonly string[];
  readonly problem: string | null;
  readonly listed: readonly Listed[];
  readonly busy: boolean;
  /** For those who do not see the list. */
  readonly said: string;
  type(address: string): void;
  /** A host of the same sign-in goes along, or does not. */
  answer(host: string, taken: boolean): void;
  /** The address goes into the list, unless something is wrong with it. */
  take(): boolean;
  drop(one: Listed): void;
  /** Asks for access to these hosts and to those of `more`, and sets the sites up. False: something is in the way, and was said. */
  allow(more: readonly string[]): Promise<boolean>;
}

/** Sites gather in a list first: the browser then asks once, and about exactly these. */
export function useAdding(api: Api): Adding {
  const [address, setAddress] = useState('');
  const [answers, setAnswers] = useState<HostAnswers>({});
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const wanted = useRef(false);
  const { reply, askNow } = useInspection(api, address);
  const isEmpty = address.trim() === '';
  const proposal = reply?.ok ? reply.value : null;
  const others = proposal ? chosenHosts(proposal, answers) : [];
  const refused = reply !== null && !reply.ok && !isEmpty ? refusalWords(reply.code, reply.values) : null;
  const inTheWay = () => {
    if (isEmpty) return t('refusal_empty');
    const isThere = listed.some((one) => one.proposal.address === proposal?.address);
    return isThere || proposal?.alreadySiteId != null ? t('refusal_duplicate_address') : refused;
  };
  const type = (text: string) => {
    setAddress(text);
    setFault(null);
    setAnswers({});
    wanted.current = false;
  };
  const take = (): boolean => {
    const wrong = inTheWay();
    setFault(wrong);
    if (wrong !== null) return false;
    wanted.current = proposal === null;
    if (proposal === null) askNow();
    else {
      setListed([...listed, { proposal, others }]);
      type('');
      say(t('welcome_crm_inList', { site: proposal.host }));
    }
    return proposal !== null;
  };
  useEffect(() => {
    if (wanted.current && reply !== null) take();
  }, [reply]);
  const setUp = async (sites: readonly Listed[]): Promise<boolean> => {
    for (const [at, one] of sites.entries()) {
      const wrong = await add(api, one);
      setListed(sites.slice(wrong === null ? at + 1 : at));
      setFault(wrong);
      if (wrong !== null) return false;
    }
    return true;
  };
  const allow = async (more: readonly string[]): Promise<boolean> => {
    if (!isEmpty && !take()) return false;
    const sites = isEmpty || proposal === null ? listed : [...listed, { proposal, others }];
    const origins = [...new Set([...more, ...sites.flatMap((one) => originsOf(one.proposal, one.others))])];
    setBusy(true);
    // nothing may be awaited before this: the browser asks the person only within the key press or click
    const allowed = origins.length === 0 || (await api.requestAccess(origins));
    if (!allowed) setFault(t('welcome_crm_denied'));
    const done = allowed && (await setUp(sites));
    setBusy(false);
    return done;
  };
  return {
    ...{ address, proposal, others, listed, busy, said, type, take, allow },
    problem: fault ?? refused,
    answer: (host, taken) => setAnswers({ ...answers, [host]: taken }),
    drop(gone) {
      setListed(listed.filter((one) => one !== gone));
      setFault(null);
      say(t('welcome_crm_takenOut', { site: gone.proposal.host }));
    },
  };
}

/** With access there is more to recognise it by. null: it is in the settings. */
async function add(api: Api, { proposal, others }: Listed): Promise<string | null> {
  const again = await api.send('site.inspect', { address: proposal.address });
  const { presets } = again.ok ? again.value : proposal;
  const added = await api.send('site.add', {
    address: proposal.address,
    name: proposal.suggestedName,
    presetId: (onlyPreset(proposal.presets) ?? onlyPreset(presets))?.id ?? null,
    ...(others.length > 0 && { otherHosts: others }),
  });
  return added.ok ? null : refusalWords(added.code, added.values);
}
