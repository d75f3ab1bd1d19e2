import { parseArgs } from 'node:util';
import { styles } from './styles/registry.ts';
import { startTestbed } from './testbed.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8420' } } });
const testbed = await startTestbed({ port: Number(values.port) });

console.log(
  `Test bed: http://localhost:${testbed.port}/  (second port ${testbed.oddPort}, HTTPS ${testbed.httpsPort})\n`,
);
for (const { name, truth } of styles) console.log(`${testbed.url(name).padEnd(52)} ${truth.why}`);
console.log('\nAny name and password will do. /__sessions on any host shows who is signed in.');
