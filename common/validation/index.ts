export { decode, type Decoded } from './decode';
export { bounded } from './bounded';
export { strictObject } from './strict_object';
