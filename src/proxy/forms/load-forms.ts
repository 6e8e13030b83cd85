import { buildForm, type FormSpec } from './build-form';
import { checkForm } from './check-form';
import { BUILDING_LAND_FORMS } from './data/building-land';
import { BUSINESS_FORMS } from './data/business';
import { CIVIL_STATUS_FORMS } from './data/civil-status';
import { POLICE_FORMS } from './data/police';
import { RESIDENCE_FORMS } from './data/residence';

const ALL: FormSpec[] = [CIVIL_STATUS_FORMS, RESIDENCE_FORMS, POLICE_FORMS, BUSINESS_FORMS, BUILDING_LAND_FORMS].flat();

/** Every form of this deployment by procedure code, checked with all its parts. Throws naming the first that is wrong, or a code that comes twice. */
export function loadForms(specs: readonly FormSpec[] = ALL): ReadonlyMap<string, FormSpec> {
  const forms = new Map<string, FormSpec>();
  for (const spec of specs) {
    const [wrong] = checkForm(buildForm(spec, { cases: [{ code: 'TH01', name: 'x' }], applicants: ['citizen', 'business'] }));
    if (wrong !== undefined) throw new Error(`form of ${spec.procedureCode}: ${wrong}`);
    if (forms.has(spec.procedureCode)) throw new Error(`form of ${spec.procedureCode}: twice`);
    forms.set(spec.procedureCode, spec);
  }
  return forms;
}
