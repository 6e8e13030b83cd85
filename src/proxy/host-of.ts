import type { Config } from './config';

/** This machine alone while developing; every interface in production. */
export const hostOf = ({ HOST, NODE_ENV }: Pick<Config, 'HOST' | 'NODE_ENV'>): string => HOST ?? (NODE_ENV === 'production' ? '0.0.0.0' : 'localhost');
