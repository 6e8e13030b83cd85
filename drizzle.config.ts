import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: ['./src/proxy/store/schema.ts', './src/proxy/store/filing-schema.ts', './src/proxy/store/payment-schema.ts', './src/proxy/store/zalo-schema.ts', './src/proxy/store/listening-schema.ts', './src/proxy/store/telling-schema.ts', './src/proxy/store/booking-schema.ts', './src/proxy/store/account-schema.ts'], out: './src/proxy/store/migrations' });
