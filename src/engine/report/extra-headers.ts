import type { ReportModel } from '../../domain/model/model';
import type { TrackerRead } from '../../domain/tracker';
import { reportColumns } from '../../templates/account-report/accounts';

/** Headers of a tracker's own columns in the report, each once: told apart by a number from ours and from each other. */
export function extraHeaders({ extras }: TrackerRead, { steps }: Pick<ReportModel, 'steps'>): string[] {
  const taken = new Set(reportColumns({ steps }).map((c) => c.header.toLowerCase()));
  return extras.map(({ header }) => {
    const wanted = header.trim() || 'Column';
    let unique = wanted;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${wanted} (${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
