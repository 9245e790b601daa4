import { packageTests } from '../../vitest.shared.mjs';

export default packageTests({ external: true });
