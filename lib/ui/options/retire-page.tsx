import { useState } from 'preact/hooks';
import { t, tn } from '../../i18n/t';
import type { Reply } from '../../messaging/protocol';
import type { SignOutRecord } from '../../records/record';
import type { Overview } from '../../signout/overview';
import type { Site } from '../../sites/site';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { VerdictTiles } from '../kit/verdict';
import { siteResults, summaryOf } from '../popup/halves';
import { reasonsOf, summaryWords } from '../popup/words';
import { refusalWords } from '../refusal-words';
import { fileName } from './file-name';
import type { PageProps } from './options';
import { rememberRemoved } from './removed-site';
import { Setting } from './setting';
import { Card, PageHead } from './shell';

interface Props extends PageProps {
  readonly site: Site;
}

/** Z27: a copy, then a real sign-out with its result, then the site goes and its access with it. */
export const RetirePage = ({ api, site, overview }: Props) => {
  const [problem, setProblem] = useState<{ readonly at: Step; readonly text: string } | null>(null);
  const [saved, setSaved] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const tell = (at: Step, reply: Reply<unknown>) =>
    setProblem(reply.ok ? null : { at, text: refusalWords(reply.code, reply.values) });
  const at = (step: Step) => (problem?.at === step ? problem.text : null);

  const save = async () => {
    const reply = await api.send('site.export', { id: site.id });
    tell('copy', reply);
    if (reply.ok) api.download(fileName(`signoff-site-${site.name}`), reply.value);
    setSaved(reply.ok);
  };
  const signOut = async () => {
    const reply = await api.send('signout.start', { siteIds: [site.id], by: 'popup' });
    tell('sign-out', reply);
    if (reply.ok) setJobId(reply.value.jobId);
  };
  const retire = async () => {
    const reply = await api.send('site.retire', { id: site.id });
    tell('retire', reply);
    if (!reply.ok) return;
    rememberRemoved(site, 'retired', reply.value.kept);
    location.hash = '#sites';
  };
  const run = runOf(overview, site, jobId);
  return (
    <>
      <PageHead
        title={t('retire_page', { site: site.name })}
        text={t('retire_text')}
        back={{ href: `#site/${site.id}`, label: site.name }}
      />
      <Card title={t('retire_copy')}>
        <Setting label={t('retire_copy_label')} help={t('retire_copy_help')} error={at('copy')}>
          <Button action="export-site" label={t('action_export')} onPress={() => void save()} />
          {saved && (
            <p class="source" role="status">
              {t('retire_copy_done')}
            </p>
          )}
        </Setting>
      </Card>
      <Card title={t('retire_signOut')}>
        <Setting label={t('retire_signOut_label')} help={t('retire_signOut_help')} error={at('sign-out')}>
          <Button
            kind={run.is === 'done' ? 'secondary' : 'primary'}
            action="sign-out"
            label={run.is === 'done' ? t('action_tryAgain') : t('retire_signOut_action')}
            unavailable={run.is === 'running' || run.is === 'held'}
            onPress={() => void signOut()}
          />
        </Setting>
        <Progress run={run} tell={(reply) => tell('sign-out', reply)} api={api} />
      </Card>
      <Card title={t('retire_last')}>
        <Setting label={t('retire_last_label')} help={t('retire_last_help')} error={at('retire')}>
          <Button
            kind="danger"
            action="retire-site"
            label={t('retire_action')}
            unavailable={run.is !== 'done'}
            {...(run.is !== 'done' && { describedBy: 'retire-first' })}
            onPress={() => void retire()}
          />
          {run.is !== 'done' && (
            <p class="source" id="retire-first">
              {t('retire_first')}
            </p>
          )}
        </Setting>
      </Card>
    </>
  );
};

type Step = 'copy' | 'sign-out' | 'retire';

type Run =
  | { readonly is: 'none' | 'running' }
  | { readonly is: 'held'; readonly jobId: string; readonly unsaved: number }
  | { readonly is: 'done'; readonly record: SignOutRecord };

/** What has become of the sign-out that was begun here. */
function runOf(overview: Overview | null, site: Site, jobId: string | null): Run {
  const state = overview?.sites.find(({ id }) => id === site.id);
  if (state?.progress?.kind === 'blocked')
    return { is: 'held', jobId: overview?.job?.id ?? '', unsaved: state.unsaved };
  if (state?.progress) return { is: 'running' };
  const record = overview?.records.find(({ id }) => id === jobId);
  if (record !== undefined) return { is: 'done', record };
  return { is: jobId === null ? 'none' : 'running' };
}

interface ProgressProps {
  readonly run: Run;
  readonly api: PageProps['api'];
  readonly tell: (reply: Reply<unknown>) => void;
}

const Progress = ({ run, api, tell }: ProgressProps) => {
  switch (run.is) {
    case 'none':
      return null;
    case 'running':
      return (
        <p class="card-text" role="status" data-run="running">
          {t('retire_running')}
        </p>
      );
    case 'held':
      return (
        <div class="card-pad" data-run="blocked">
          <Notice
            icon="unsaved"
            tone="warn"
            role="alert"
            title={tn('retire_held', run.unsaved)}
            text={t('retire_held_text')}
          >
            <Button
              action="check-again"
              label={t('popup_blocked_again')}
              onPress={() => void api.send('signout.check', { jobId: run.jobId }).then(tell)}
            />
            <Button
              action="cancel"
              label={t('action_cancel')}
              onPress={() => void api.send('signout.stop', { jobId: run.jobId }).then(tell)}
            />
          </Notice>
        </div>
      );
    case 'done':
      return <Done record={run.record} />;
  }
};

const Done = ({ record }: { readonly record: SignOutRecord }) => {
  const results = siteResults(record);
  if (results.length === 0)
    return (
      <p class="card-text" role="status" data-run="done">
        {t('retire_nothing')}
      </p>
    );
  return (
    <div class="card-pad stack" data-run="done" role="status">
      <VerdictTiles of={summaryWords(summaryOf(results))} />
      {results
        .flatMap((result) => reasonsOf(result, record.finishedAt))
        .map((reason) => (
          <p class="help" key={reason}>
            {reason}
          </p>
        ))}
    </div>
  );
};
