interface LinkButtonProps {
  readonly label: string;
  readonly action: string;
  readonly href: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly large?: boolean;
  readonly first?: boolean;
}

/** Leads to another page of the extension in a tab of its own. */
export const LinkButton = ({ label, action, href, kind = 'secondary', large = true, first }: LinkButtonProps) => (
  <a
    class={`btn ${kind}${large ? ' lg block' : ''}`}
    href={href}
    target="_blank"
    data-action={action}
    data-first={first ? '' : undefined}
    rel="noopener"
  >
    <span>{label}</span>
  </a>
);
