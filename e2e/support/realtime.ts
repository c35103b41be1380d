export { connect } from '../../src/8x8';
