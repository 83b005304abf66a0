export { AlertPage } from './alert_page';
