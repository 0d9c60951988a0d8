import { Button, Group, PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { generatePassword } from "./generate-password.ts";

interface Props {
  value: string;
  onChange(value: string): void;
  error?: ReactNode;
  description?: string;
  isVisible: boolean;
  onVisible(visible: boolean): void;
}

/** Another person's password: thought up by the program, where nobody has to, or typed. */
export function NewPassword({ value, onChange, error, description, isVisible, onVisible }: Props) {
  const { t } = useTranslation();
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <PasswordInput
        flex={1}
        label={t("safety.password.label")}
        description={description}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        visible={isVisible}
        onVisibilityChange={onVisible}
        inputWrapperOrder={["label", "description", "error", "input"]}
        autoComplete="new-password"
      />
      <Button
        variant="default"
        flex="none"
        onClick={() => {
          onChange(generatePassword());
          onVisible(true);
        }}
      >
        {t("safety.password.generate")}
      </Button>
    </Group>
  );
}
