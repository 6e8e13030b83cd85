import type { FiledPaper, FilingContent } from '../filing-core/filing-content';
import type { PortalFiling, PortalPaper } from '../upstream/filing-ports';
import { portalFileOf } from './upload-papers';

/** A filing as its portal takes it: the files of one paper together. */
export function portalFilingOf(filing: { id: string; procedureCode: string }, content: FilingContent, fileIds: Readonly<Record<string, string>>): PortalFiling {
  const { agencyCode, applicantKind, owner, submitter, caseCode, answers, resultWay } = content;
  return {
    reference: filing.id, procedureCode: filing.procedureCode, agencyCode, applicantKind, owner, submitter, caseCode, answers, resultWay,
    papers: groupPapers(content.papers, fileIds),
  };
}

function groupPapers(papers: readonly FiledPaper[], fileIds: Readonly<Record<string, string>>): PortalPaper[] {
  const groups = new Map<string, PortalPaper>();
  for (const paper of papers) {
    const { paperCode: code, name, kind, quantity } = paper;
    const group = groups.get(code) ?? { code, name, kind, quantity, files: [] };
    group.files.push(portalFileOf(paper, fileIds));
    groups.set(code, group);
  }
  return [...groups.values()];
}
