import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import { ROLES, type Role } from "../../../shared/vocabulary/records.ts";
import { formFields } from "../../api/form-fields.ts";
import { client } from "../../api/index.ts";
import { useRecordForm } from "../../api/use-record-form.ts";
import { useSavedNotice } from "../../api/use-undo.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { FormRow } from "../../ui/forms/form-parts.tsx";
import { RecordNotices } from "../../ui/forms/record-notices.tsx";
import type { GivenAccount } from "./given-password.tsx";
import { HeldProgrammes } from "./held-programmes.tsx";
import { NewPassword } from "./new-password.tsx";

type Values = {
  account: string;
  name: string | null;
  role: Role;
  programmeIds: string[] | null;
  password: string;
};

interface Props {
  user: WorkspaceUser | undefined;
  /** Somebody who can log in already without being on the list. */
  account?: string | undefined;
  /** The workspace is a shared database. */
  isShared: boolean;
  /** The database account can be given here, or is there: its name is then its own. */
  mayGiveAccount: boolean;
  isAccountFixed: boolean;
  onClose(given?: GivenAccount): void;
}

/** A new user or the one there is: who, as what, in which programmes, and in a shared database the first password. */
export function UserDialog(props: Props) {
  const { user, isShared, isAccountFixed, onClose } = props;
  const { t } = useTranslation();
  const savedNotice = useSavedNotice();
  const mayGiveAccount = props.mayGiveAccount && !user && props.account === undefined;
  const [withAccount, setWithAccount] = useState(mayGiveAccount);
  const [isVisible, setVisible] = useState(false);
  const valuesOf = ({ account, name, role, programmeIds }: Omit<Values, "password">): Values => ({
    ...{ account, name, role, programmeIds, password: "" },
  });
  const record = useRecordForm<Values>({
    initialValues: valuesOf(
      user ?? { account: props.account ?? "", name: null, role: "worker", programmeIds: [] },
    ),
    existing: user,
    save: ({ password, programmeIds, ...values }, revision) => {
      const input = { ...values, programmeIds: programmeIds ?? [] };
      return user && revision !== undefined
        ? client.users.update({ ...input, id: user.id, revision })
        : client.users.create({ ...input, password: withAccount ? password : null });
    },
    newest: async (id) => {
      const found = (await client.users.list({})).find((one) => one.id === id);
      return found && { ...valuesOf(found), revision: found.revision };
    },
  });
  const { form } = record;
  const { field, text } = formFields(form);
  const { role, programmeIds } = form.values;
  const save = async () => {
    // An empty list means all of them: nobody gets that by forgetting to choose.
    if (role !== "manager" && programmeIds === null)
      return form.setFieldError("programmeIds", t("safety.users.noneChosen"));
    const changed = await record.submit();
    if (!changed) return;
    const { account, password } = form.getValues();
    savedNotice(t(user ? "safety.users.saved" : "safety.users.added", { name: account }), changed.journalId);
    onClose(!user && withAccount ? { account: account.trim(), password } : undefined);
  };
  return (
    <Modal
      opened
      onClose={() => onClose()}
      size={560}
      title={user ? t("safety.users.editTitle", { name: user.account }) : t("safety.users.add")}
      closeButtonProps={{ "aria-label": t("general.close") }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <RecordNotices
            record={record}
            onResolve={(decisions) => void record.resolve(decisions).then((changed) => changed && onClose())}
          />
          <FormRow>
            <TextInput
              label={t(isShared ? "safety.users.login" : "safety.users.account")}
              description={t(
                isAccountFixed
                  ? "safety.users.accountFixed"
                  : isShared
                    ? "safety.users.loginHint"
                    : "safety.users.accountHint",
              )}
              inputWrapperOrder={["label", "input", "description", "error"]}
              withAsterisk
              data-autofocus={!isAccountFixed || undefined}
              readOnly={isAccountFixed}
              {...text("account")}
            />
            <TextInput label={t("safety.users.name")} {...text("name")} />
          </FormRow>
          <ChoiceInput
            label={t("safety.users.role")}
            choices={ROLES.map((id) => ({ id, label: t(`safety.role.${id}`) }))}
            description={t(`safety.roleHint.${role}`)}
            {...field("role")}
            onChange={(next) => next && form.setFieldValue("role", next)}
          />
          {role === "manager" ? (
            <Text size="sm" c="dimmed">
              {t("safety.users.managerSeesAll")}
            </Text>
          ) : (
            <HeldProgrammes
              {...field("programmeIds")}
              onChange={(ids) => {
                form.clearFieldError("programmeIds");
                form.setFieldValue("programmeIds", ids);
              }}
            />
          )}
          {mayGiveAccount && (
            <Checkbox
              label={t("safety.users.withAccount")}
              checked={withAccount}
              onChange={(event) => setWithAccount(event.currentTarget.checked)}
            />
          )}
          {withAccount && (
            <NewPassword
              {...field("password")}
              description={t("safety.password.firstHint")}
              isVisible={isVisible}
              onVisible={setVisible}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onClose()}>
              {t("general.cancel")}
            </Button>
            <Button type="submit" loading={record.saving}>
              {t(user ? "safety.users.save" : "safety.users.addThis")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
