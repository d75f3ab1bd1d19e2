import { useEffect } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { TeachView } from '../../../signout/taught/teach-view';
import type { Site } from '../../../sites/site';
import { focusSoon } from '../../focus-soon';
import { Button } from '../../kit/button';
import { moreIcons } from '../../kit/more-icons';
import { Notice } from '../../kit/notice';
import type { PageProps } from '../options';
import { PageHead } from '../shell';
import { Cancel, Heading, Panel } from './panel';
import { Played, Playing, SignInAgain } from './play-back';
import { Recording } from './recording';
import { Review } from './review';
import { Stepper } from './stepper';
import { exportTaught } from './taught-export';
import { useTeach } from './use-teach';

interface Props extends PageProps {
  readonly site: Site;
}

/** Shows Signoff once how to sign out of a site, and plays it back before anything is saved. */
export const TeachPage = ({ api, site, reload }: Props) => {
  const { view, problem, take, refused } = useTeach(api, site);
  const { id } = site;
  const href = `#site/${encodeURIComponent(id)}`;
  const at = view === undefined ? undefined : (view?.at ?? 'open');
  useEffect(() => focusSoon('.panel h2'), [at]);
  const cancel = async () => {
    await api.send('teach.cancel', { id });
    location.hash = href;
  };
  const save = async () => {
    const reply = await api.send('teach.save', { id });
    if (!reply.ok) return refused(reply);
    await reload();
    location.hash = href;
  };
  const leave = () => void cancel();
  const record = () => void take(api.send('teach.start', { id }));
  const screens: Readonly<Record<TeachView['at'], (now: TeachView) => preact.ComponentChild>> = {
    recording: (now) => (
      <Recording
        view={now}
        problem={problem}
        onStop={() => void take(api.send('teach.stop', { id }))}
        onCancel={leave}
      />
    ),
    review: (now) => (
      <Review
        view={now}
        problem={problem}
        onChoose={(chosen) => void take(api.send('teach.choose', { id, ...chosen }))}
        onAgain={record}
        onCancel={leave}
      />
    ),
    'signing-in': () => (
      <SignInAgain
        problem={problem}
        onOpen={() => void api.send('site.open', { siteId: id })}
        onSignedIn={() => void take(api.send('teach.play', { id }))}
        onCancel={leave}
      />
    ),
    playing: (now) => <Playing view={now} problem={problem} />,
    played: ({ played }) =>
      played && (
        <Played
          played={played}
          problem={problem}
          onSave={() => void save()}
          onExport={() => void exportTaught(api, site, refused)}
          onAgain={record}
          onCancel={leave}
        />
      ),
  };
  return (
    <div class="teach" data-teach={at}>
      <PageHead title={t('teach_title', { site: site.name })} back={{ href, label: site.name }} />
      <Stepper now={stepOf(view ?? null)} />
      {view === null && <Open problem={problem} onRecord={record} onCancel={leave} />}
      {view && screens[view.at](view)}
    </div>
  );
};

/** After a success all four are done. */
function stepOf(view: TeachView | null): number {
  const steps = { recording: 1, review: 2, 'signing-in': 3, playing: 3, played: 3 } as const;
  if (view?.played?.bySteps && view.played.outcome.verdict.kind === 'proven') return 4;
  return view === null ? 0 : steps[view.at];
}

interface OpenProps {
  readonly problem: string | null;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
}

const Open = ({ problem, onRecord, onCancel }: OpenProps) => (
  <Panel
    problem={problem}
    foot={
      <>
        <Cancel onPress={onCancel} />
        <Button kind="primary" action="record" label={t('teach_open_action')} onPress={onRecord} />
      </>
    }
  >
    <Heading title={t('teach_open_title')} text={t('teach_open_text')} />
    <Notice icon={moreIcons.shield} text={t('teach_open_privacy')} />
  </Panel>
);
