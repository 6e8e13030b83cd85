import { testScreensWithAxe } from '../support/axe-screens';

testScreensWithAxe('dark');
