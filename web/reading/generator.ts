import { version } from '../../package.json' with { type: 'json' };

/** As the command line signs its graphs, so that both write the same. */
export const GENERATOR = `entente ${version}`;
