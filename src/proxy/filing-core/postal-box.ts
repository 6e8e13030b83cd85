import { Type, type Static } from 'typebox';
import { PostalBody, PostalView } from '../../contract/schemas/post';
import { createSealedJson } from '../security/sealed-json';
import type { Secrets } from '../security/secrets';

/** What an order holds about people. `agencyName` is known here only for dossiers that were filed elsewhere. */
const PostalContent = Type.Object({ body: PostalBody, agencyName: Type.Union([Type.String(), Type.Null()]) });
export type PostalContent = Static<typeof PostalContent>;
const Steps = PostalView.properties.steps;
type Steps = Static<typeof Steps>;

/** Orders to the post, sealed under their column and row. */
export interface PostalBox {
  sealContent(id: string, content: PostalContent): string;
  openContent(row: { id: string; contentSealed: string }): PostalContent;
  sealSteps(id: string, steps: Steps): string;
  openSteps(row: { id: string; stepsSealed: string | null }): Steps;
}

export function createPostalBox({ sealKey }: Pick<Secrets, 'sealKey'>): PostalBox {
  const contentPurpose = (id: string): string => `postal_orders.content:${id}`;
  const stepsPurpose = (id: string): string => `postal_orders.steps:${id}`;
  const { close, open } = createSealedJson(sealKey);
  return {
    sealContent: (id, content) => close(contentPurpose(id), content),
    openContent: ({ id, contentSealed }) => open(PostalContent, contentPurpose(id), contentSealed),
    sealSteps: (id, steps) => close(stepsPurpose(id), steps),
    openSteps: ({ id, stepsSealed }) => (stepsSealed === null ? [] : open(Steps, stepsPurpose(id), stepsSealed)),
  };
}
