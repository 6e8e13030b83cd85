import { testScreensWithAxe } from '../support/axe-screens';

testScreensWithAxe('light');
