/** `node --import` this, and the process takes Taipan from the folder that the environment variable TAIPAN_BUILD names. */
import { register } from 'node:module';

register('./redirect-hooks.js', import.meta.url, { data: process.env.TAIPAN_BUILD });
