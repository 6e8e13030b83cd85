import { Type, type Static } from 'typebox';
import { PostalBody, PostalView } from '../../contract/schemas/post';
import { seal, unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';
import { fits } from '../validate';

/** What an order holds about people. `agencyName` is known here only for dossiers that were filed elsewhere. */
const PostalContent = Type.Object({ body: PostalBody, agencyName: Type.Union([Type.String(), Type.Null()]) });
export type PostalContent = Static<typeof PostalContent>;
const Steps = PostalView.properties.steps;
type Steps = Static<typeof Steps>;

/** Orders to the post, sealed under their column and row. */
export interface PostalBox {
  sealContent(id: string, content: PostalContent): string;
  /** Throws when the text was moved from another row or changed. */
  openContent(row: { id: string; contentSealed: string }): PostalContent;
  sealSteps(id: string, steps: Steps): string;
  openSteps(row: { id: string; stepsSealed: string | null }): Steps;
}

export function createPostalBox({ sealKey }: Pick<Secrets, 'sealKey'>): PostalBox {
  const contentPurpose = (id: string): string => `postal_orders.content:${id}`;
  const stepsPurpose = (id: string): string => `postal_orders.steps:${id}`;
  const open = (purpose: string, sealed: string): unknown => JSON.parse(unseal(sealKey, purpose, sealed) ?? 'null');
  return {
    sealContent: (id, content) => seal(sealKey, contentPurpose(id), JSON.stringify(content)),
    openContent({ id, contentSealed }) {
      const content = open(contentPurpose(id), contentSealed);
      if (!fits(PostalContent, content)) throw new Error('a postal order cannot be read');
      return content;
    },
    sealSteps: (id, steps) => seal(sealKey, stepsPurpose(id), JSON.stringify(steps)),
    openSteps({ id, stepsSealed }) {
      if (stepsSealed === null) return [];
      const steps = open(stepsPurpose(id), stepsSealed);
      if (!fits(Steps, steps)) throw new Error('postal steps cannot be read');
      return steps;
    },
  };
}
