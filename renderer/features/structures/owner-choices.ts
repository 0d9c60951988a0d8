import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnimatorFunction } from "../../../shared/contract/structures.ts";
import { personName } from "../../api/find-records.ts";
import { orpc } from "../../api/index.ts";

type Owner = AnimatorFunction["owner"];

/** Organisations and people who are offered; a programme has hardly more that could take over a function. */
const offered = 300;

export const ownerKey = (owner: Owner): string =>
  owner.kind === "organisation" || owner.kind === "person" ? `${owner.kind} ${owner.id}` : owner.kind;

export function ownerOf(key: string): Owner {
  const [kind, id = ""] = key.split(" ");
  if (kind === "organisation" || kind === "person") return { kind, id };
  return { kind: kind === "mops" ? "mops" : "nobody" };
}

/** Who may do a function: nobody yet, MOPS, an organisation, or a person who is no worker. */
export function useOwnerChoices(programmeId: string, functions: readonly AnimatorFunction[]) {
  const { t } = useTranslation();
  const { data: organisations } = useQuery(
    orpc.organisations.list.queryOptions({
      input: {
        programmeId,
        limit: offered,
        offset: 0,
        sort: { column: "eventCount", direction: "desc" },
      },
    }),
  );
  const { data: people } = useQuery(
    orpc.people.list.queryOptions({
      input: { programmeId, limit: offered, offset: 0, sort: { column: "lastEventOn", direction: "desc" } },
    }),
  );
  const choices = [
    { id: "nobody", label: t("structures.nobody") },
    { id: "mops", label: "MOPS" },
    ...(organisations?.rows ?? [])
      .filter(({ sector }) => sector !== "mops")
      .map(({ id, name }) => ({ id: `organisation ${id}`, label: name })),
    ...(people?.rows ?? [])
      .filter(({ staff }) => !staff)
      .map((person) => ({ id: `person ${person.id}`, label: personName(person) })),
  ];
  // An owner beyond those offered is shown all the same.
  const known = new Set(choices.map(({ id }) => id));
  for (const { owner, ownerName } of functions) {
    const id = ownerKey(owner);
    if (!known.has(id)) {
      known.add(id);
      choices.push({ id, label: ownerName ?? id });
    }
  }
  return choices;
}
