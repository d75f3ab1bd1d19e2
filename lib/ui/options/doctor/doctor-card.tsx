import { dayAndTime } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { Finding, FindingKind, SeenNow } from '../../../signout/doctor/report';
import { Button } from '../../kit/button';
import { Glyph, type Tone } from '../../kit/glyph';
import type { IconName } from '../../kit/icons';
import { ErrorText } from '../setting';
import { Card } from '../shell';
import { type FindingAction, findingWords } from './finding-words';
import type { Check } from './use-check';

interface Props {
  readonly check: Check;
  /** Of the identity provider, as it is known now; null: it is not. */
  readonly providerHost: string | null;
  readonly now: number;
  readonly onAction: (action: FindingAction) => void;
}

/** What the last check found, the worst first, each with one next step at most. */
export const DoctorCard = ({ check, providerHost, now, onAction }: Props) => {
  const { report, seen, problem } = check;
  if (report === null && problem === null) return null;
  return (
    <Card title={report ? titleOf(report, now) : t('doctor_button')}>
      <div class="doctor" data-checked={report?.at} data-checked-by={report?.by}>
        <p class="help">{t('doctor_note')}</p>
        {problem !== null && <ErrorText id={undefined} text={problem} />}
        {report && (
          <ul class="findings">
            {report.findings.map((finding) => (
              <FindingLine key={finding.code} {...{ finding, seen, providerHost, onAction }} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
};

const titleOf = ({ at, by }: NonNullable<Check['report']>, now: number): string => {
  const when = dayAndTime(at, now);
  return by === 'week' ? t('doctor_title_week', { when }) : t('doctor_title', { when });
};

const LOOKS: Readonly<Record<FindingKind, readonly [IconName, Tone]>> = {
  problem: ['alert', 'bad'],
  look: ['alert', 'warn'],
  unchecked: ['info', 'quiet'],
  found: ['check', 'quiet'],
};

interface LineProps {
  readonly finding: Finding;
  readonly seen: SeenNow;
  readonly providerHost: string | null;
  readonly onAction: (action: FindingAction) => void;
}

const FindingLine = ({ finding, seen, providerHost, onAction }: LineProps) => {
  const { text, next, action } = findingWords(finding, seen, providerHost);
  const [icon, tone] = LOOKS[finding.kind];
  return (
    <li data-finding={finding.code} data-kind={finding.kind}>
      <Glyph name={icon} tone={tone} />
      <div>
        <p class={finding.kind === 'problem' || finding.kind === 'look' ? 'problem' : undefined}>
          <span class="sr">{t(`doctor_kind_${finding.kind}`)}: </span>
          {text}
        </p>
        {next !== null && <p class="help">{next}</p>}
      </div>
      {action !== null && (
        <Button
          action={action}
          kind={finding.kind === 'problem' ? 'primary' : 'secondary'}
          label={actionWords(action, finding)}
          onPress={() => onAction(action)}
        />
      )}
    </li>
  );
};

function actionWords(action: FindingAction, { code }: Finding): string {
  switch (action) {
    case 'allow':
    case 'allow-provider':
      return t('action_allow');
    case 'open-site':
      return t('action_openSite');
    case 'check-site':
      return t('doctor_button');
    case 'change-address':
      return t('doctor_address_action');
    case 'change-preset':
      return t('doctor_recipe_action');
    case 'change-proof':
      return t('doctor_proof_action');
    case 'teach':
      return t(code === 'taught-gone' ? 'teach_fail_again' : 'site_record');
    case 'show-control':
      return t('control_show');
    case 'preview':
      return t('doctor_preview');
  }
}
