export { RulePage } from './rule_page';
