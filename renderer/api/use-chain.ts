import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ChainLink } from "../../shared/contract/plan.ts";
import { formatDay } from "../../shared/vocabulary/dates.ts";
import type { Language } from "../../shared/vocabulary/language.ts";
import { orpc } from "./index.ts";
import { useProgramme } from "./workspace-context.tsx";

/** Where each kind of record of the chain is opened. A measure is seen on its action. */
const pages = {
  diagnosis: "/p/$programmeCode/diagnosis",
  proposal: "/p/$programmeCode/diagnosis/proposals",
  action: "/p/$programmeCode/diagnosis/plan",
  event: "/p/$programmeCode/events",
} as const;

/** The links before and after a record of the chain, each with its address. */
export function useChain(kind: keyof typeof pages, id: string, language: Language) {
  const { t } = useTranslation();
  const router = useRouter();
  const { code: programmeCode } = useProgramme();
  const { data } = useQuery(orpc.chain.around.queryOptions({ input: { kind, id } }));
  const item = (link: ChainLink) => {
    const page = link.kind === "measure" ? undefined : pages[link.kind];
    const place = page && ({ to: page, params: { programmeCode }, search: { record: link.id } } as never);
    return {
      id: link.id,
      kind: t(`chain.kind.${link.kind}`),
      title: link.title,
      day: link.date === null ? "" : formatDay(link.date, language),
      href: place === undefined ? null : router.buildLocation(place).href,
      open: () => {
        if (place !== undefined) void router.navigate(place);
      },
    };
  };
  // Of many events the newest tell most; measures and actions stand before them.
  const after = data?.after ?? [];
  const events = after.filter((link) => link.kind === "event").reverse();
  return {
    before: (data?.before ?? []).map(item),
    after: [...after.filter((link) => link.kind !== "event"), ...events].map(item),
  };
}
