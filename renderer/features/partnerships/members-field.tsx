import { ActionIcon, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Partnership } from "../../../shared/contract/partnerships.ts";
import { useFindOrganisations } from "../../api/find-records.ts";
import { DayInput } from "../../ui/forms/day-input.tsx";
import { FormGroup } from "../../ui/forms/form-parts.tsx";
import { TypeAhead } from "../../ui/forms/type-ahead.tsx";
import { useLanguage } from "../../ui/language.ts";
import classes from "./partnerships.module.css";

export type MemberValues = Partnership["members"][number];

interface Props {
  value: MemberValues[];
  onChange(value: MemberValues[]): void;
  /** What the service says of `members.0.endsOn` and the like. */
  errors: Record<string, ReactNode>;
  today: string;
}

/** Who belongs to the partnership, each from and to an own day: who left stays on the list with its last day. */
export function MembersField({ value, onChange, errors, today }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = useFindOrganisations(
    query,
    value.map((member) => member.organisationId),
    language,
  );
  const change = (index: number, fields: Partial<MemberValues>) =>
    onChange(value.map((member, place) => (place === index ? { ...member, ...fields } : member)));

  return (
    <FormGroup label={t("partnerships.field.members")}>
      <TypeAhead
        label={t("partnerships.field.addMember")}
        query={query}
        onQuery={setQuery}
        {...found}
        onPick={(one) =>
          onChange([
            ...value,
            { organisationId: one.id, name: one.label, role: null, startsOn: null, endsOn: null },
          ])
        }
      />
      {value.length > 0 && (
        <ul className={classes.members} aria-label={t("partnerships.field.members")}>
          {value.map((member, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: one organisation may be a member twice, in two spans
              key={`${member.organisationId} ${index}`}
              className={classes.member}
            >
              <div className={classes.memberHead}>
                <span className={classes.memberName}>{member.name}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="dimmed"
                  aria-label={t("general.remove", { name: member.name })}
                  onClick={() => onChange(value.filter((_, place) => place !== index))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </div>
              <div className={classes.memberFields}>
                <TextInput
                  placeholder={t("partnerships.field.memberRole")}
                  aria-label={t("partnerships.field.memberRoleOf", { name: member.name })}
                  value={member.role ?? ""}
                  onChange={(event) => change(index, { role: event.currentTarget.value })}
                  error={errors[`members.${index}.role`]}
                  autoComplete="off"
                />
                <DayInput
                  hiddenLabel
                  label={t("partnerships.field.memberFrom", { name: member.name })}
                  placeholder={t("partnerships.field.from")}
                  value={member.startsOn}
                  onChange={(startsOn) => change(index, { startsOn })}
                  today={today}
                  error={errors[`members.${index}.startsOn`]}
                />
                <DayInput
                  hiddenLabel
                  label={t("partnerships.field.memberTo", { name: member.name })}
                  placeholder={t("partnerships.field.to")}
                  value={member.endsOn}
                  onChange={(endsOn) => change(index, { endsOn })}
                  today={today}
                  error={errors[`members.${index}.endsOn`]}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </FormGroup>
  );
}
