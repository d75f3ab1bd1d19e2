import { day } from '../../../i18n/format';
import { t, tn } from '../../../i18n/t';
import type { FindingKind, SiteReport } from '../../../signout/doctor/report';
import { Glyph, type Tone } from '../../kit/glyph';
import type { IconName } from '../../kit/icons';

/** What the last check of a site said, in a word. `report` undefined: not read yet. */
export const CheckCell = ({ report }: { readonly report: SiteReport | null | undefined }) => {
  if (report === undefined) return <span />;
  const { state, icon, tone, words } = lookOf(report);
  return (
    <span class="state-cell" data-check={state}>
      <Glyph name={icon} size={18} tone={tone} />
      <span>
        {words}
        {report && <span class="cell-quiet"> · {day(report.at)}</span>}
      </span>
    </span>
  );
};

interface Look {
  readonly state: 'never' | 'findings' | 'partly' | 'ok';
  readonly icon: IconName;
  readonly tone: Tone;
  readonly words: string;
}

function lookOf(report: SiteReport | null): Look {
  if (report === null) return { state: 'never', icon: 'waiting', tone: 'quiet', words: t('sites_check_never') };
  const count = (kind: FindingKind) => report.findings.filter((finding) => finding.kind === kind).length;
  const [problems, looks] = [count('problem'), count('look')];
  if (problems + looks > 0) {
    const tone = problems > 0 ? 'bad' : 'warn';
    return { state: 'findings', icon: 'alert', tone, words: tn('sites_check_findings', problems + looks) };
  }
  if (count('unchecked') > 0) return { state: 'partly', icon: 'info', tone: 'quiet', words: t('sites_check_partly') };
  return { state: 'ok', icon: 'check', tone: 'quiet', words: t('sites_check_ok') };
}
