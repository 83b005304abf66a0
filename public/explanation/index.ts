export { ClauseRow } from './clause_row';
export { ClauseTree } from './clause_tree';
export { readExplanation } from './stored_explanation';
