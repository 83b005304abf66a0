/** What a function gives: a truth value can stand as a condition, anything else must be compared. */
export type EqlFunctionResult = 'boolean' | 'string' | 'number';

interface EqlFunctionSignature {
  readonly minArguments: number;
  /** `Infinity` where any number is allowed. */
  readonly maxArguments: number;
  readonly result: EqlFunctionResult;
  /** Whether the form with `~` exists. */
  readonly caseInsensitiveForm: boolean;
}

const signature = (
  minArguments: number,
  maxArguments: number,
  result: EqlFunctionResult,
  caseInsensitiveForm = false
): EqlFunctionSignature => ({ minArguments, maxArguments, result, caseInsensitiveForm });

/** The functions of EQL event queries, as Elasticsearch's EQL function reference lists them. */
export const eqlFunctions = {
  add: signature(2, 2, 'number'),
  between: signature(3, 4, 'string', true),
  cidrMatch: signature(2, Infinity, 'boolean'),
  concat: signature(1, Infinity, 'string'),
  divide: signature(2, 2, 'number'),
  endsWith: signature(2, 2, 'boolean', true),
  indexOf: signature(2, 3, 'number', true),
  length: signature(1, 1, 'number'),
  modulo: signature(2, 2, 'number'),
  multiply: signature(2, 2, 'number'),
  number: signature(1, 2, 'number'),
  startsWith: signature(2, 2, 'boolean', true),
  string: signature(1, 1, 'string'),
  stringContains: signature(2, 2, 'boolean', true),
  substring: signature(2, 3, 'string'),
  subtract: signature(2, 2, 'number'),
} as const satisfies Record<string, EqlFunctionSignature>;

export type EqlFunctionName = keyof typeof eqlFunctions;

/** All function names, for suggestions. */
export const functionNames: readonly EqlFunctionName[] =
  Object.keys(eqlFunctions).filter(isFunctionName);

const namesByLowerCase = new Map(functionNames.map((name) => [name.toLowerCase(), name]));

/** The function of this name in any letter case, as Elasticsearch resolves them, or `undefined`. */
export function findFunction(name: string): EqlFunctionName | undefined {
  return namesByLowerCase.get(name.toLowerCase());
}

function isFunctionName(name: string): name is EqlFunctionName {
  return Object.hasOwn(eqlFunctions, name);
}
