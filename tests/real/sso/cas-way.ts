import { ask } from '../setup/http.ts';
import { type Party, paths, type SignInWay } from './party.ts';

/** CAS 2: a ticket comes back in the address, and one request to the provider says whose it is. */
export function casWay({ url }: Party, provider: string): SignInWay {
  const service = (state: string) => `${url}${paths.callback}?${new URLSearchParams({ state })}`;
  return {
    begin: (state) => `${provider}/cas/login?${new URLSearchParams({ service: service(state) })}`,
    async finish({ url: { searchParams } }) {
      const [state, ticket] = [searchParams.get('state') ?? '', searchParams.get('ticket') ?? ''];
      const query = new URLSearchParams({ service: service(state), ticket });
      const { body } = await ask(`${provider}/cas/serviceValidate?${query}`);
      const name = /<cas:user>([\w.-]+)<\/cas:user>/.exec(body)?.[1];
      if (!name) throw new Error(`the ticket is not good: ${body}`);
      return { state, name, hint: '' };
    },
  };
}
