// @taipan/bytecode: the instruction set, and code objects made of it.

export { type AssembleOptions, assemble } from './assemble.js';
export { CodeObject, type Constant, copyCode, emptyNameCaches, WORDS } from './code.js';
export { dis, disInstruction } from './dis.js';
export { OPCODES, Op, type OpcodeInfo, Operand } from './generated/opcodes.js';
export { INTRINSIC_OPERANDS, Intrinsic } from './intrinsics.js';
export { BYTECODE_VERSION, BytecodeError, deserialize, serialize } from './serialize.js';
export { PyFloat } from './values.js';
export { type Fault, registersRead, verify } from './verify.js';
