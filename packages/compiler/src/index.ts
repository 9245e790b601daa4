// @taipan/compiler: syntax trees to register bytecode.

export { Compiler } from './compiler.js';
