import type { Testbed } from '../testbed/testbed.ts';
import { demoSites } from './sites.ts';

const LOOK_MS = 500;

/** Prints what the servers' own session tables say whenever that changes, until the returned function is called. */
export function tellServers(testbed: Testbed): () => void {
  let told = '';
  const look = () => {
    const lines = demoSites.map(({ style, name }) => `  ${name}: ${sessionsText(testbed, style)}`);
    const text = lines.join('\n');
    if (text !== told) console.log(`\nthe servers say:\n${text}`);
    told = text;
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}

function sessionsText(testbed: Testbed, style: (typeof demoSites)[number]['style']): string {
  const own = testbed.sessions(style).filter(({ kind }) => kind !== 'anonymous');
  const alive = own.filter((session) => session.alive).length;
  return alive > 0 ? `${alive} signed in` : 'nobody signed in';
}
