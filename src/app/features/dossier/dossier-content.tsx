import { useState, type ReactNode } from 'react';
import type { FetchedDossier } from '../../api/client';
import { newPetitionPath } from '../../letter-paths';
import { ButtonLink } from '../../ui/button-link';
import { useToast } from '../../ui/toast-context';
import { BelongingsLists } from './belongings-lists';
import { DetailList } from './detail-list';
import type { Say } from './dossier-words';
import type { Hotline } from './find-province';
import { FollowSection } from './follow-section';
import { Freshness } from './freshness';
import { JourneySection } from './journey-section';
import { MoreTeaser } from './more-teaser';
import { ProofDialog } from './proof-dialog';
import { ShareRow } from './share-row';
import { StateBanner } from './state-banner';
import { whatToDo } from './what-to-do';
import { WhatToDoCard } from './what-to-do-card';

interface DossierContentProps {
  fetched: FetchedDossier;
  refreshing: boolean;
  provinceId: string | null;
  hotline: Hotline | null;
  say: Say;
  onRefresh(): void;
  onReplace(fetched: FetchedDossier): void;
  /** What else the owner can do here: the post, or the way to what was filed. */
  post: ReactNode;
}

/** A dossier from the one sentence down to the details its tier allows. */
export function DossierContent({ fetched, refreshing, provinceId, hotline, say, onRefresh, onReplace, post }: DossierContentProps) {
  const [proving, setProving] = useState(false);
  const toast = useToast();
  const { view } = fetched;
  const { code, tier } = view.completion;
  const offered = whatToDo(view, say).button === 'detail';
  return (
    <div className="dossier">
      <StateBanner view={view} say={say} />
      <Freshness fetched={fetched} refreshing={refreshing} say={say} onRefresh={onRefresh} />
      <JourneySection view={view} say={say} />
      <WhatToDoCard view={view} say={say} hotline={hotline} onSeeDetail={() => setProving(true)} />
      {post}
      {view.detail && <DetailList detail={view.detail} say={say} />}
      {view.belongings && <BelongingsLists belongings={view.belongings} say={say} />}
      {tier < 2 && <MoreTeaser tier={tier} offered={offered} say={say} onSeeDetail={() => setProving(true)} />}
      <FollowSection view={view} say={say} />
      <div className="dossier-share"><ButtonLink icon="edit" to={newPetitionPath({ dossierCode: code, provinceId: view.detail?.provinceId ?? provinceId })}>{say('petition_about')}</ButtonLink></div>
      <ShareRow code={code} provinceId={provinceId} say={say} />
      {proving && (
        <ProofDialog
          code={code}
          provinceId={provinceId}
          tier={tier}
          say={say}
          onClose={() => setProving(false)}
          onProven={(proven) => {
            setProving(false);
            onReplace(proven);
            toast({ text: say('proof_done') });
          }}
        />
      )}
    </div>
  );
}
