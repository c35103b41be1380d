export { createStatistics, type Statistics, type StatisticsOptions } from './client';
export type { SlaBucket, SlaRecord } from './records';
