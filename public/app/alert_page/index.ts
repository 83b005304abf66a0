export { AlertDetails, type AlertDetailsProps } from './alert_details';
export { AlertPage } from './alert_page';
