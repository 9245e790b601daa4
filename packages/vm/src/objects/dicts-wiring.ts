// Which of the types around dict and set has which definition.

import type { TypeDefinition } from './define.js';
import { dictDefinition } from './dict.js';
import {
  dictItemIteratorDefinition,
  dictKeyIteratorDefinition,
  dictReverseItemIteratorDefinition,
  dictReverseKeyIteratorDefinition,
  dictReverseValueIteratorDefinition,
  dictValueIteratorDefinition,
} from './dict-iterators.js';
import { dictItemsDefinition, dictKeysDefinition, dictValuesDefinition } from './dict-views.js';
import { mappingProxyDefinition } from './mapping-proxy.js';
import type { PyType } from './object.js';
import {
  orderedItemsDefinition,
  orderedIteratorDefinition,
  orderedKeysDefinition,
  orderedValuesDefinition,
} from './ordered-dict.js';
import { frozensetDefinition, setDefinition, setIteratorDefinition } from './set.js';
import * as types from './types.js';

export const dictDefinitions: readonly (readonly [PyType, TypeDefinition])[] = [
  [types.dictType, dictDefinition],
  [types.dictKeysType, dictKeysDefinition],
  [types.dictValuesType, dictValuesDefinition],
  [types.dictItemsType, dictItemsDefinition],
  [types.dictKeyIteratorType, dictKeyIteratorDefinition],
  [types.dictValueIteratorType, dictValueIteratorDefinition],
  [types.dictItemIteratorType, dictItemIteratorDefinition],
  [types.dictReverseKeyIteratorType, dictReverseKeyIteratorDefinition],
  [types.dictReverseValueIteratorType, dictReverseValueIteratorDefinition],
  [types.dictReverseItemIteratorType, dictReverseItemIteratorDefinition],
  [types.orderedKeysType, orderedKeysDefinition],
  [types.orderedValuesType, orderedValuesDefinition],
  [types.orderedItemsType, orderedItemsDefinition],
  [types.orderedIteratorType, orderedIteratorDefinition],
  [types.mappingProxyType, mappingProxyDefinition],
  [types.setType, setDefinition],
  [types.frozensetType, frozensetDefinition],
  [types.setIteratorType, setIteratorDefinition],
];
